import { formatAsWritten } from '@/lib/bibliography/formats/export-bibtex';
import { workFileEndingsOf } from '@/lib/bibliography/formats/work-formats';
import { arxivLabel, dateLabel, kindOf, placeOf, versionLabel } from '@/lib/bibliography/works/describe';
import { licenceOfWork } from '@/lib/bibliography/works/licence';
import { linksOf, type WorkLink } from '@/lib/bibliography/works/links';
import { plainText } from '@/lib/bibliography/csl/plain-text';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import type { CitationCount } from '@/lib/bibliography/works/citation-counts';
import type { Work } from '@/lib/bibliography/works/types';
import { posts } from '@/lib/content/load';
import { writeUpOf } from '@/lib/sections/about';
import { addresses } from '@/lib/site/addresses';
import { Picture } from '../../_components/picture';
import { AuthorList, EqualContribution } from '../../_components/author-list';
import { WorkTitle } from '../../_components/rich-text';
import { words } from '@/lib/content/words';
import { Parts } from '@/app/_components/parts';
import itemStyles from '@/app/_components/publication-item.module.css';
import styles from './work.module.css';

const { say, begin, parts, capital } = words;

/** Title, authors, where it appeared, and the links; an earlier version says first which one to cite. */
export function WorkHead({ work, version }: { work: Work; version: BibEntry }) {
  const licence = licenceOfWork(version)?.name;
  const isCited = version === work.entry;
  const writeUp = isCited && work.entry.fields.writeup ? writeUpOf(work, posts) : undefined;
  const facts = [
    isCited ? work.award : undefined,
    work.isRetracted && isCited ? say('work.retracted') : '',
    begin(`kind.${kindOf(version)}`),
    ...placeOf(version, words),
    arxivLabel(version),
    licence,
    dateLabel(version, words),
    capital(plainText(version.csl.status)),
    plainText(version.csl.note),
    ...(isCited ? (work.citations ?? []).map(citedBy) : []),
  ].filter(Boolean);
  return (
    <header className={styles.head}>
      {!isCited && (
        <p className={styles.superseded}>
          <Parts
            of={parts('work.earlier', {
              version: versionLabel(version, words),
              work: (
                <a href={addresses.publication(work.key)}>
                  <WorkTitle entry={work.entry} />
                </a>
              ),
            })}
          />
        </p>
      )}
      <h1>
        <WorkTitle entry={version} />
      </h1>
      <p className={styles.byline}>
        <AuthorList entry={version} />
      </p>
      <EqualContribution entry={version} />
      <div className={`rail ${styles.aside}`}>
        <p className={styles.facts}>
          {facts.map((fact, index) => (
            <span key={index}>{fact}</span>
          ))}
        </p>
        <p className="actions" data-screen-only>
          <a className="button" data-primary href="#cite">
            {say('cite')}
          </a>
          {writeUp && (
            <a className="button" href={addresses.post(writeUp.slug)}>
              {begin('section.posts.item')}
            </a>
          )}
          {[...linksOf({ ...work, entry: version }, words), ...filesBeside(version)].map(({ label, href }) => (
            <a className="button" key={label} href={href}>
              {label}
            </a>
          ))}
        </p>
      </div>
      {isCited && work.teaser && (
        <div className={styles.byline}>
          <Picture src={work.teaser.src} alt={work.teaser.alt} width={688} isEager style={{ height: 'auto' }} />
        </div>
      )}
    </header>
  );
}

/** What goes beside the source of software, and beside data. */
function filesBeside(version: BibEntry): WorkLink[] {
  const endings = workFileEndingsOf(version);
  const page = addresses.publication(version.key);
  return [
    { label: 'CITATION.cff', ending: 'cff' as const },
    { label: 'codemeta.json', ending: 'codemeta.json' as const },
  ].flatMap(({ label, ending }) => (endings.includes(ending) ? [{ label, href: `${page}.${ending}` }] : []));
}

/** Each source's count is its own: they count different things, and on different days. */
const citedBy = ({ count, source, day }: CitationCount) => say('work.citedBy', { count, source, day: words.day(day) });

/** The abstract, open: search engines index no page whose abstract has to be asked for. */
export function Abstract({ work }: { work: Work }) {
  if (!work.abstract) return null;
  return (
    <section aria-labelledby="abstract">
      <h2 id="abstract">{say('work.abstract')}</h2>
      <p className={styles.abstract}>{work.abstract}</p>
      {work.isParaphrase && <p className={itemStyles.footnote}>{say('work.paraphrase')}</p>}
    </section>
  );
}

/** The history of a work, newest first; each version with its own BibTeX. */
export function Versions({ work, version }: { work: Work; version: BibEntry }) {
  if (work.versions.length < 2) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say('versions')}</h2>
      <ol className="plain">
        {work.versions.map((entry) => (
          <li key={entry.key} id={entry.key} className={styles.version}>
            <p>
              <b>{versionLabel(entry, words)}</b>
              {entry === work.entry && <span className={styles.mark}>{say('versions.cite')}</span>}
              {entry === version && <span className={styles.here}>{say('versions.here')}</span>}
            </p>
            <p>
              {entry === version ? (
                <WorkTitle entry={entry} />
              ) : (
                <a href={addresses.publication(entry.key)}>
                  <WorkTitle entry={entry} />
                </a>
              )}
            </p>
            <p className={itemStyles.authors}>
              <AuthorList entry={entry} />
            </p>
            {entry !== version && (
              <details>
                <summary>{say('versions.bibtex')}</summary>
                <pre className={styles.source}>{formatAsWritten(entry)}</pre>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
