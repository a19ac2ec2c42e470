import type { ReactNode } from 'react';
import type { Source } from '@/lib/content/documents';
import type { Item } from '@/lib/sections/items';
import { sectionNamed } from '@/lib/site/sections';
import type { SchemaNode } from '@/lib/site/structured-data';
import { words } from '@/lib/content/words';
import { TextPage } from './text-page';

interface Props {
  item: Item;
  document: Source & { macros?: unknown; language?: string };
  /** What it is, for programs. */
  node: SchemaNode;
  /** What is said of it before its text; it goes with the text wherever that is carried. */
  facts: ReactNode;
  /** What follows the text: lists of what is about it. */
  children?: ReactNode;
}

/** The page of an item, under the list of its section. */
export function ItemPage({ item, ...page }: Props) {
  const { name, path } = sectionNamed(item.section);
  const crumbs = [
    { name: words.say(`section.${name}`), path },
    { name: item.title, path: item.address },
  ];
  return <TextPage crumbs={crumbs} description={item.description} {...page} />;
}
