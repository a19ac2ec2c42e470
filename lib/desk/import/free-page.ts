import { oneLine } from '@/lib/text/one-line';
import { takenNames } from '@/lib/site/free-pages';
import { slugOf } from './draft';
import { asDay, firstText, given, type SourceText } from './front-matter';
import type { Gathering } from './reader';
import { summaryOf } from './summary';

/** A page that is of no kind: it comes over at the address that it had, or one as near to it as is free. `old` are its addresses, its own first. */
export function addFreePage({ draft }: Gathering, path: string, { data, body, line }: SourceText, old: string[]): void {
  if (data.draft === true || data.published === false)
    return draft.leave(path, 'is a page of its own that was not published');
  const names = old[0]!
    .replace(/\.html?$/, '')
    .split('/')
    .filter(Boolean)
    .map(slugOf);
  const name = names.pop() ?? 'page';
  const folders = ['pages', ...names];
  if (name === '404') return draft.leave(path, 'says that there is no such page, as this site does by itself');
  // What stands under a list is an item of it here: such a page goes beside the list.
  const isTaken = takenNames.has(folders[1] ?? name);
  const description = firstText(data.description, data.excerpt, data.summary, data.subtitle) ?? summaryOf(body);
  draft.add(isTaken ? 'pages' : folders.join('/'), isTaken ? [...names, name, 'page'].join('-') : name, {
    data: given({
      title: oneLine(firstText(data.title) ?? name.replaceAll('-', ' ')),
      description: description && oneLine(description.replace(/<[^>]*>/g, '')),
      updated: asDay(data.last_updated ?? data.lastmod),
      navigation: data.nav === true || undefined,
    }),
    body,
    source: path,
    line,
    old,
  });
}
