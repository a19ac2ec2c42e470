import { isPerson, type KnownPerson } from '@/lib/bibliography/works/person';
import { plainText } from '@/lib/bibliography/csl/plain-text';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import type { Words } from '@/lib/words/words';
import type { Inline, Publication } from '../model';
import { titleOf } from './rich-inlines';

/** More authors than this are printed as the first and "et al."; the machine-readable forms name them all. */
const namedAuthors = 2;

/** "Zeyu Cao et al. *Title*. 2024. arXiv: 2410.06722 [cs.CL]." */
export function briefLine(entry: BibEntry, publication: Publication, owner: KnownPerson, words: Words): Inline[] {
  const venue = plainText(entry.csl['container-title']);
  const published = [venue, publication.year]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
  return [
    ...authors(entry, publication.authors, owner, words),
    { type: 'emphasis', children: titleOf(entry) },
    text(`. ${published} `),
    ...identifier(entry, publication),
  ];
}

function authors({ csl }: BibEntry, names: string[], owner: KnownPerson, words: Words): Inline[] {
  const isOpen = names.length < (csl.author ?? []).length;
  const [first, second] = names;
  if (first === undefined) return [];
  const named = (name: string): Inline =>
    isPerson(name, owner) ? { type: 'strong', children: [text(name)] } : text(name);
  const inline = (parts: (string | Inline)[]) => parts.map((part) => (typeof part === 'string' ? text(part) : part));
  if (names.length > namedAuthors || isOpen)
    return [...inline(words.parts('authors.etAl', { first: named(first) })), text(' ')];
  const list =
    second === undefined
      ? [named(first)]
      : inline(words.parts('authors.two', { first: named(first), second: named(second) }));
  return [...list, text(names.at(-1)!.endsWith('.') ? ' ' : '. ')];
}

function identifier({ csl }: BibEntry, { url, doi }: Publication): Inline[] {
  const arxiv = csl.custom?.arxiv;
  if (arxiv) {
    const id = text(arxiv.id);
    const linked: Inline = url ? { type: 'link', url, children: [id] } : id;
    return [text('arXiv: '), linked, text(arxiv.class ? ` [${arxiv.class}].` : '.')];
  }
  return url ? [{ type: 'link', url, children: [text(doi ?? url)] }, text('.')] : [];
}

const text = (value: string): Inline => ({ type: 'text', value });
