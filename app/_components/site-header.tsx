import { freePages, profile } from '@/lib/content/load';
import { siteSections } from '@/lib/content/site';
import { addresses, itemAddress } from '@/lib/site/addresses';
import { searchScriptAddress } from '@/lib/site/assets';
import { singlePages, type Section } from '@/lib/site/sections';
import { words } from '@/lib/content/words';
import styles from './site-header.module.css';

/** Free pages stand behind the lists and before the CV. */
const FREE_PAGES = 9;

/** What the header leads to, from the left, each with the lists whose items it is marked for. */
const entries = [
  ...siteSections.map(({ name, path, header }) => ({
    title: words.say(`section.${name}`),
    address: path,
    header,
    holds: siteSections.filter((section) => section.name === name || section.under === name),
  })),
  ...freePages
    .filter(({ navigation }) => navigation)
    .map(({ short, title, address }) => ({ title: short ?? title, address, header: FREE_PAGES, holds: [] })),
  ...singlePages.map((page) => ({ ...page, title: words.say(`page.${page.name}`), holds: [] })),
]
  .flatMap((entry) => (entry.header === undefined ? [] : [{ ...entry, header: entry.header }]))
  .sort((a, b) => a.header - b.header);

/** Name (on the home page it is the title), the sections, and the scheme switch, which the page script reveals: without scripts it could do nothing. */
export function SiteHeader({ path }: { path: string }) {
  return (
    <header className={styles.header}>
      {path !== addresses.home && (
        <a className={styles.name} href={addresses.home}>
          {profile.name}
        </a>
      )}
      <nav className={styles.sections} aria-label={words.say('header.sections')} data-screen-only>
        {entries.map(({ title, address, holds }) => (
          <a
            key={address}
            href={address}
            aria-current={current(path, address, holds)}
            data-search={address === addresses.search ? searchScriptAddress() : undefined}
          >
            {title}
          </a>
        ))}
        <button className={styles.scheme} type="button" data-scheme-switch hidden>
          <span aria-hidden="true">◐</span>
          <span className="visually-hidden">{words.say('header.dark')}</span>
        </button>
      </nav>
    </header>
  );
}

function current(path: string, address: string, holds: readonly Section[]): 'page' | 'true' | undefined {
  if (path === address) return 'page';
  if (freePages.some((page) => page.address === address) && path.startsWith(`${address}/`)) return 'true';
  return holds.some((section) => path.startsWith(itemAddress(section.path, ''))) ? 'true' : undefined;
}
