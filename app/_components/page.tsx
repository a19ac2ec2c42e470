import type { ReactNode } from 'react';
import { addressStrip, type Strip } from '@/lib/site/strips';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { PrecisionStrip } from './precision-strip';
import { words } from '@/lib/content/words';
import styles from './page.module.css';

interface PageProps {
  /** The page's own address. */
  path: string;
  /** The bars over it; drawn from its address when it has nothing of its own to show. */
  strip?: Strip;
  children: ReactNode;
}

/** The frame of every page: skip link, header, precision strip, main, footer. */
export function Page({ path, strip = addressStrip(path), children }: PageProps) {
  return (
    <>
      <a className={styles.skip} href="#main" data-screen-only>
        {words.say('skip')}
      </a>
      <div className={styles.page}>
        <SiteHeader path={path} />
        <PrecisionStrip strip={strip} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </div>
    </>
  );
}
