import type { Reference } from '@/lib/prose/types';

/** The numbered bibliography of a text; each entry leads back to the places that cite it. */
export function References({ references, bibAddress }: { references: Reference[]; bibAddress?: string }) {
  if (references.length === 0) return null;
  return (
    <section className="references" aria-labelledby="references">
      <h2 id="references">References</h2>
      <ol>
        {references.map((reference) => (
          <li key={reference.key} id={`ref-${reference.key}`}>
            <span dangerouslySetInnerHTML={{ __html: reference.html }} /> <BackLinks reference={reference} />
          </li>
        ))}
      </ol>
      {bibAddress && (
        <p className="references-file" data-feed-skip="">
          <a href={bibAddress}>All references as BibTeX</a>
        </p>
      )}
    </section>
  );
}

function BackLinks({ reference: { citedAt, number } }: { reference: Reference }) {
  return (
    <span className="back-links" data-feed-skip="">
      {citedAt.map((id, index) => (
        <a
          key={id}
          href={`#${id}`}
          role="doc-backlink"
          aria-label={`Back to ${citedAt.length > 1 ? `citation ${index + 1} of ` : ''}reference ${number}`}
        >
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
