import type { Reference } from '@/lib/prose/types';
import type { Words } from '@/lib/words/words';

interface Props {
  references: Reference[];
  words: Words;
  bibAddress?: string;
}

/** The numbered bibliography of a text; each entry leads back to the places that cite it. */
export function References({ references, words, bibAddress }: Props) {
  if (references.length === 0) return null;
  return (
    <section className="references" aria-labelledby="references">
      <h2 id="references">{words.say('references')}</h2>
      <ol>
        {references.map((reference) => (
          <li key={reference.key} id={`ref-${reference.key}`}>
            <span
              dir={words.direction === 'rtl' ? 'auto' : undefined}
              dangerouslySetInnerHTML={{ __html: reference.html }}
            />
            <BackLinks reference={reference} words={words} />
          </li>
        ))}
      </ol>
      {bibAddress && (
        <p className="references-file" data-feed-skip="">
          <a href={bibAddress}>{words.say('references.bib')}</a>
        </p>
      )}
    </section>
  );
}

function BackLinks({ reference: { citedAt, number }, words: { say } }: { reference: Reference; words: Words }) {
  const reference = String(number);
  const name = (index: number) =>
    citedAt.length > 1
      ? say('references.backTo', { citation: String(index + 1), reference })
      : say('references.back', { reference });
  return (
    // None stands on a line by itself.
    <span className="back-links" data-feed-skip="">
      {'\u00a0'}
      {citedAt.map((id, index) => (
        <a key={id} href={`#${id}`} role="doc-backlink" aria-label={name(index)}>
          {citedAt.length > 1 ? letter(index) : '↩'}
        </a>
      ))}
    </span>
  );
}

/** a, b, … z, then numbers: the marks that encyclopaedias put before a reference cited often. */
function letter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : String(index + 1);
}
