import type { ReactNode } from 'react';
import { addressStrip, type Strip } from '@/lib/site/strips';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { PrecisionStrip } from './precision-strip';
import { words as siteWords } from '@/lib/content/words';
import type { Words } from '@/lib/words/words';
import { ScriptWords } from './script-words';
import styles from './page.module.css';

interface PageProps {
  /** The page's own address. */
  path: string;
  /** The bars over it; drawn from its address when it has nothing of its own to show. */
  strip?: Strip;
  /** In whose language the page is, where that is not the site's: the header stays. */
  words?: Words;
  children: ReactNode;
}

/** The frame of every page: skip link, header, precision strip, main, footer. */
export function Page({ path, strip = addressStrip(path), words = siteWords, children }: PageProps) {
  const own = words.language !== siteWords.language && { lang: words.language, dir: words.direction };
  return (
    <>
      <a className={`visually-hidden ${styles.skip}`} href="#main" data-screen-only>
        {siteWords.say('skip')}
      </a>
      <div className={styles.page}>
        <SiteHeader path={path} />
        <PrecisionStrip strip={strip} />
        <main id="main" tabIndex={-1} {...own}>
          {children}
        </main>
        <SiteFooter />
        <ScriptWords words={words} />
      </div>
    </>
  );
}
