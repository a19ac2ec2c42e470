import type { ReactNode } from 'react';
import { Page } from '@/app/_components/page';
import { StructuredData } from '@/app/_components/structured-data';
import { Prose } from '@/app/_prose/prose';
import { renderDocument } from '@/app/_prose/render-document';
import type { Source } from '@/lib/content/documents';
import { siteUrl } from '@/lib/content/site';
import { toBreadcrumbNode, type SchemaNode } from '@/lib/site/structured-data';
import { wordsOf } from '@/lib/content/words';
import styles from './text-page.module.css';

interface Props {
  /** The way down to it, itself last. */
  crumbs: readonly { name: string; path: string }[];
  description?: string;
  document: Source & { macros?: unknown; language?: string };
  /** What it is, for programs. */
  node: SchemaNode;
  /** What is said of it before its text; it goes with the text wherever that is carried. */
  facts?: ReactNode;
  /** What follows the text. */
  children?: ReactNode;
}

/** The page of a text: its title, a sentence, what is known of it, and the text. */
export async function TextPage({ crumbs, description, document, node, facts, children }: Props) {
  const { name, path } = crumbs.at(-1)!;
  const words = wordsOf(document);
  return (
    <Page path={path} words={words}>
      <StructuredData nodes={[node, toBreadcrumbNode(crumbs, siteUrl)]} />
      <div className="reading">
        <h1>{name}</h1>
        {description && <p className="lede">{description}</p>}
        <div className={styles.text}>
          <Prose prose={await renderDocument(document)} words={words}>
            {facts}
          </Prose>
        </div>
        {children}
      </div>
    </Page>
  );
}
