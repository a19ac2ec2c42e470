import type { ReactNode } from 'react';
import { Prose } from '@/app/_prose/prose';
import { renderDocument } from '@/app/_prose/render-document';
import type { Source } from '@/lib/content/documents';
import { siteUrl } from '@/lib/content/site';
import type { Item } from '@/lib/sections/items';
import { sectionNamed } from '@/lib/site/sections';
import { toBreadcrumbNode, type SchemaNode } from '@/lib/site/structured-data';
import { Page } from '@/app/_components/page';
import { StructuredData } from '@/app/_components/structured-data';
import styles from './item-page.module.css';

interface Props {
  item: Item;
  document: Source & { macros?: unknown };
  /** What it is, for programs. */
  node: SchemaNode;
  /** What is said of it before its text; it goes with the text wherever that is carried. */
  facts: ReactNode;
  /** What follows the text: lists of what is about it. */
  children?: ReactNode;
}

/** The page of an item: its title, a sentence, its facts and its text. */
export async function ItemPage({ item, document, node, facts, children }: Props) {
  const { title, path } = sectionNamed(item.section);
  const crumbs = [
    { name: title, path },
    { name: item.title, path: item.address },
  ];
  return (
    <Page path={item.address}>
      <StructuredData nodes={[node, toBreadcrumbNode(crumbs, siteUrl)]} />
      <div className="reading">
        <h1>{item.title}</h1>
        {item.description && <p className="lede">{item.description}</p>}
        <div className={styles.text}>
          <Prose prose={await renderDocument(document)}>{facts}</Prose>
        </div>
        {children}
      </div>
    </Page>
  );
}
