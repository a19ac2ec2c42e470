import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { DocumentOf } from '@/lib/content/documents';
import { collections, topics } from '@/lib/content/load';
import { topicsOf } from '@/lib/content/relations';
import { pageMetadata } from '@/lib/content/site';
import { toDocumentItem, type Item } from '@/lib/sections/items';
import { sectionNamed, type DocumentSectionName, type DocumentSections } from '@/lib/site/sections';

type Props = { params: Promise<{ slug: string }> };

/** One item of a section: the document, and what every list says of it. */
export interface Found<Name extends DocumentSectionName> {
  document: DocumentOf<DocumentSections[Name]>;
  item: Item;
}

/** What Next asks of the pages of a section's items. */
export function itemRoutes<Name extends DocumentSectionName>(name: Name) {
  const section = sectionNamed(name);
  const documents = collections[name] as DocumentOf<DocumentSections[Name]>[];
  const found = new Map(
    documents
      .map((document): [string, Found<Name>] => [document.slug, { document, item: toDocumentItem(section, document) }])
      .filter(([, { item }]) => !item.isLine),
  );
  const find = async (params: Props['params']): Promise<Found<Name>> => found.get((await params).slug) ?? notFound();
  return {
    section,
    find,
    generateStaticParams: () => [...found.keys()].map((slug) => ({ slug })),
    generateMetadata: async ({ params }: Props): Promise<Metadata> => {
      const { item, document } = await find(params);
      return pageMetadata({
        path: item.address,
        language: document.language,
        title: item.title,
        description: item.description || item.title,
        section: topicsOf(item, topics)[0]?.title,
      });
    },
  };
}
