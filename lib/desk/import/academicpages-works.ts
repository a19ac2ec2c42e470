import { cvDate, entryOf, kindOf, type DraftEntry } from './cv-draft';
import { asDay, asText, firstText, type SourceText } from './front-matter';
import { nameAndDay } from './jekyll';
import type { Gathering } from './reader';
import { summaryOf } from './summary';
import { bibEntry } from './to-bibtex';

/** A CV in Markdown: headings over points. What Liquid lists there is on pages of its own here. */
export function readCvPage({ cv, draft }: Gathering, path: string, body: string, line: number): void {
  const heads = [...body.matchAll(/^(?:#+\s*(.+)|(.+)\n[=-]{3,}[ \t]*)$/gm)];
  heads.forEach((head, index) => {
    const title = (head[1] ?? head[2])!.replace(/[#*_]/g, '').trim();
    const section = body.slice(head.index + head[0].length, heads[index + 1]?.index ?? body.length);
    const at = line + body.slice(0, head.index).split('\n').length - 1;
    if (/\{%/.test(section))
      return draft.leave(
        path,
        `the section "${title}", which Liquid lists from other files; they came over by themselves`,
        at,
      );
    const entries = [...section.matchAll(/^(?:[*+-])\s+(.+)\n?((?:[ \t]+[^\n]*\n?)*)/gm)].map(
      ([, words, rest]): DraftEntry => {
        const [, named = words!, dates = ''] =
          /^(.*?)[,:]?\s*\(?((?:\b\w+ )?\d{4}(?:\s*[-–]\s*(?:\w+ )?(?:\d{4}|present))?)\)?\.?$/i.exec(words!) ?? [];
        const [start, end] = dates.split(/\s*[-–]\s*/);
        return entryOf({
          title: named.replace(/[*_]{1,2}/g, ''),
          start: cvDate(start),
          end: cvDate(end),
          body: rest!.replace(/^[ \t]+(?=[*+-])/gm, '').trim(),
          source: path,
          line: at,
        });
      },
    );
    const { kind } = kindOf(title);
    cv.add(title, entries, kind === 'skills' || kind === 'media' ? 'service' : kind);
  });
}

/** A publication of its own file: its authors stand in its citation alone. */
export function readPublication(
  { draft, bib, profile, source }: Gathering,
  path: string,
  { data, body, line }: SourceText,
): void {
  const title = asText(data.title);
  if (!title) return draft.leave(path, 'has no title');
  const { name } = nameAndDay(path);
  const key = name.replace(/[^\w-]+/g, '-');
  const citation = asText(data.citation)?.replace(/<[^>]*>|&quot;/g, '') ?? '';
  const authors = authorsIn(citation);
  if (authors.length === 0)
    draft.leave(
      path,
      'does not say its authors where a program finds them; the entry names the owner alone: complete it',
      line,
    );
  const url = asText(data.paperurl);
  const file = url && /^https?:/.test(url) ? '' : (url ?? '').replace(/^\//, '');
  if (file && source.has(file)) draft.copies.set(`publications/${key}.pdf`, file);
  bib.push(
    bibEntry({
      title,
      authors: authors.length > 0 ? authors : [asText(profile.name) ?? 'Anonymous'],
      date: asDay(data.date) ?? nameAndDay(path).day,
      venue: asText(data.venue),
      abstract: firstText(summaryOf(body), data.excerpt)?.replace(/<[^>]*>/g, ''),
      url: file ? undefined : url,
      doi: /10\.\d{4,9}\/[^\s"<>]+/.exec(`${url} ${citation}`)?.[0].replace(/[.,)]+$/, ''),
      key,
    }),
  );
  draft.came.push({ from: path, to: `publications.bib, "${key}"` });
  draft.redirects.set(firstText(data.permalink) ?? `/publication/${name}`, `/publications/${key}`);
}

/** "Noether, E., & Hilbert, D. (1918). …" as names. */
function authorsIn(citation: string): string[] {
  const [, list] = /^(.{3,600}?)\s*,?\s*\(\d{4}\w?\)/.exec(citation) ?? [];
  if (!list) return [];
  const pairs = [...list.matchAll(/([\p{L}'’ -]+?),\s*((?:\p{Lu}\p{L}*\.?[ -]?)+)(?:,|&|;|and\b|$|\s)/gu)].map(
    ([, family, given]) => `${given!.trim()} ${family!.replace(/^\s*(?:and|&)\s+/, '').trim()}`,
  );
  return pairs.length > 0 ? pairs : list.split(/\s*(?:,|;|&|\band\b)\s*/).filter(Boolean);
}
