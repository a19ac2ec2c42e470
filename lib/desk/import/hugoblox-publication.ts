import { asDay, asRecord, asText, asWords, firstText, type SourceText } from './front-matter';
import type { Gathering } from './reader';
import { bibEntry } from './to-bibtex';

/** Hugo's addresses: the path of the file, or what it asks for; and those it led on from. */
export function addressesOf(path: string, data: Record<string, unknown>): string[] {
  const own = firstText(data.url) ?? `/${path.replace(/^content\//, '').replace(/(?:\/index)?\.md$/, '')}/`;
  return [own, ...asWords(data.aliases as unknown[])];
}

export function readPublication(gathering: Gathering, path: string, { data }: SourceText, name: string): void {
  const { draft, source, bib } = gathering;
  const folder = path.replace(/\/[^/]*$/, '');
  const cite = `${folder}/cite.bib`;
  let key = name
    .split('/')
    .pop()!
    .replace(/[^\w-]+/g, '-');
  if (source.has(cite)) {
    const text = source.text(cite).trim();
    key = /@\w+\s*\{\s*([^,\s]+)/.exec(text)?.[1] ?? key;
    bib.push(`${text}\n`);
  } else {
    const title = asText(data.title);
    if (!title) return draft.leave(path, 'has no title');
    const venue = firstText(data.publication, data.publication_short)?.replace(/[*_]|^In\s+/g, '');
    const authors = asWords(data.authors as unknown[]).map((author) =>
      author === 'admin' ? (asText(gathering.profile.name) ?? author) : author,
    );
    const types = asWords(data.publication_types as unknown[]);
    const type = types.some((kind) => kind === '1' || kind === 'paper-conference') ? 'inproceedings' : undefined;
    bib.push(
      bibEntry({
        title,
        authors,
        date: asDay(data.date ?? data.publishDate),
        venue,
        type: venue ? type : undefined,
        doi: asText(asRecord(data.hugoblox ?? {}).doi) ?? asText(data.doi),
        abstract: asText(data.abstract),
        key,
        selected: data.featured === true,
      }),
    );
  }
  const paper = source.paths.find((file) => file.startsWith(`${folder}/`) && file.endsWith('.pdf'));
  if (paper) draft.copies.set(`publications/${key}.pdf`, paper);
  draft.came.push({ from: path, to: `publications.bib, "${key}"` });
  for (const from of addressesOf(path, data)) draft.redirects.set(from, `/publications/${key}`);
}
