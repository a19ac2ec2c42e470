import type { CslItem, CslName } from '@/lib/bibliography/csl/types';
import { cleanText } from './body';
import type { Entry, Inline, Publication } from './model';

/** More authors than this are printed as the first and "et al."; the machine-readable forms name them all. */
const namedAuthors = 2;

/** A publication as a CV entry: "Zeyu Cao et al. *Title*. 2024. arXiv: 2410.06722 [cs.CL]." */
export function toPublicationEntry(key: string, item: CslItem, file: string): Entry {
  const title = cleanText(item.title ?? key);
  const publication = toPublication(item);
  return {
    id: key,
    title,
    url: publication.url,
    body: [{ type: 'paragraph', children: citation(title, publication, item) }],
    tags: [],
    items: [],
    languages: false,
    publication,
    file,
  };
}

function toPublication(item: CslItem): Publication {
  const arxiv = item.custom?.arxiv;
  return {
    authors: (item.author ?? []).map(formatName),
    year: item.issued?.['date-parts']?.[0]?.[0]?.toString(),
    publisher: item['container-title'] ?? item.publisher ?? (arxiv ? 'arXiv' : undefined),
    doi: item.DOI,
    arxiv: arxiv?.id,
    url: item.URL ?? (item.DOI ? `https://doi.org/${item.DOI}` : undefined),
  };
}

function citation(title: string, publication: Publication, item: CslItem): Inline[] {
  const arxiv = item.custom?.arxiv;
  const venue = item['container-title'];
  const parts: Inline[] = [
    { type: 'text', value: `${endWithDot(formatAuthors(publication.authors))} ` },
    { type: 'emphasis', children: [{ type: 'text', value: title }] },
    {
      type: 'text',
      value: `. ${[venue, publication.year]
        .filter(Boolean)
        .map((part) => `${part}.`)
        .join(' ')} `,
    },
  ];
  if (arxiv) {
    const id: Inline = { type: 'text', value: arxiv.id };
    parts.push({ type: 'text', value: 'arXiv: ' });
    parts.push(publication.url ? { type: 'link', url: publication.url, children: [id] } : id);
    parts.push({ type: 'text', value: arxiv.class ? ` [${arxiv.class}].` : '.' });
  } else if (publication.url) {
    parts.push({
      type: 'link',
      url: publication.url,
      children: [{ type: 'text', value: publication.doi ?? publication.url }],
    });
    parts.push({ type: 'text', value: '.' });
  }
  return parts;
}

function formatAuthors(names: string[]): string {
  return names.length > namedAuthors ? `${names[0]} et al.` : names.join(' and ');
}

function endWithDot(text: string): string {
  return text.endsWith('.') || text === '' ? text : `${text}.`;
}

function formatName(name: CslName): string {
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return cleanText(name.literal ?? [given, family, name.suffix].filter(Boolean).join(' '));
}
