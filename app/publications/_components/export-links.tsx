import { formatFilter, type WorkFilter } from '@/lib/bibliography/works/filter-works';
import type { Work } from '@/lib/bibliography/works/types';
import { TICKED } from '../../_components/work-chips';
import { words } from '@/lib/content/words';
import styles from './publications.module.css';

const FORMATS = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;

/** "Export exactly these": hidden while nothing is filtered, when the links above say the same. */
export function ExportThese({ filter, found }: { filter: WorkFilter; found: readonly Work[] }) {
  const query = formatFilter({ ...filter, sort: undefined });
  return (
    <p className={styles.export} data-export data-screen-only hidden={query === '' || found.length === 0}>
      {words.say('export.these')}{' '}
      {Object.entries(FORMATS).map(([extension, label]) => (
        <a key={extension} href={`/publications.${extension}${query}`} download={`publications.${extension}`}>
          {label}
        </a>
      ))}
    </p>
  );
}

/** The works whose boxes are ticked, as one file; style sheets show it once a box is. */
export function ExportTicked() {
  return (
    <form id={TICKED} method="get" action="/publications.bib" className={styles.ticked} data-screen-only>
      {words.say('export.ticked')}
      {Object.entries(FORMATS).map(([extension, label]) => (
        <button key={extension} type="submit" className="button" formAction={`/publications.${extension}`}>
          {label}
        </button>
      ))}
    </form>
  );
}
