import { cache } from 'react';
import { loadBibliography } from '@/lib/bibliography/load';
import { collections, freePages, profile } from '@/lib/content/load';
import { toNavigation } from '@/lib/sections/navigation';
import { addresses, itemAddress } from '@/lib/site/addresses';
import { searchScriptAddress } from '@/lib/site/assets';
import { words } from '@/lib/content/words';
import type { Section } from '@/lib/site/sections';
import styles from './site-header.module.css';

const loadWays = cache(async () => {
  const { publications } = await loadBibliography();
  return toNavigation(profile.navigation, { ...collections, publications }, freePages, words);
});

/** Name (on the home page it is the title), the sections, and the scheme switch, which the page script reveals: without scripts it could do nothing. */
export async function SiteHeader({ path }: { path: string }) {
  const ways = await loadWays();
  return (
    <header className={styles.header}>
      {path !== addresses.home && (
        <a className={styles.name} href={addresses.home}>
          {profile.name}
        </a>
      )}
      <nav className={styles.sections} aria-label={words.say('header.sections')} data-screen-only>
        {ways.map(({ title, address, holds }) => (
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
