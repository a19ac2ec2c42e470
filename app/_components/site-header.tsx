import { profile } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { searchScriptAddress } from '@/lib/site/assets';
import styles from './site-header.module.css';

const sections = [
  { label: 'Research', href: addresses.research, holds: ['/research', '/projects'] },
  { label: 'Publications', href: addresses.publications, holds: ['/publications'] },
  { label: 'Writing', href: addresses.blog, holds: ['/blog'] },
  { label: 'CV', href: addresses.cv, holds: ['/cv'] },
  { label: 'Search', href: addresses.search, holds: ['/search'] },
];

/** Name, the five sections, and the scheme switch, which the page script reveals: without scripts it could do nothing. */
export function SiteHeader({ path }: { path: string }) {
  return (
    <header className={styles.header}>
      <a className={styles.name} href={addresses.home} aria-current={path === addresses.home ? 'page' : undefined}>
        {profile.name}
      </a>
      <nav className={styles.sections} aria-label="Sections" data-screen-only>
        {sections.map(({ label, href, holds }) => (
          <a
            key={href}
            href={href}
            aria-current={current(path, href, holds)}
            data-search={href === addresses.search ? searchScriptAddress() : undefined}
          >
            {label}
          </a>
        ))}
        <button className={styles.scheme} type="button" data-scheme-switch hidden>
          <span aria-hidden="true">◐</span>
          <span className="visually-hidden">Dark colours</span>
        </button>
      </nav>
    </header>
  );
}

function current(path: string, href: string, holds: string[]): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return holds.some((prefix) => path.startsWith(`${prefix}/`)) ? 'true' : undefined;
}
