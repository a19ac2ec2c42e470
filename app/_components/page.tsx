import type { ReactNode } from 'react';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';
import { PrecisionStrip } from './precision-strip';
import styles from './page.module.css';

/** The frame of every page: skip link, header, precision strip, main, footer. `path` is the page's own address. */
export function Page({ path, children }: { path: string; children: ReactNode }) {
  return (
    <>
      <a className={styles.skip} href="#main" data-screen-only>
        Skip to the text
      </a>
      <div className={styles.page}>
        <SiteHeader path={path} />
        <PrecisionStrip address={path} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </div>
    </>
  );
}
