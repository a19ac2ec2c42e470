import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { OWN_FILE } from '@/lib/content/bib-sources';
import { linksOf } from '@/lib/content/checks/document-links';
import { isRecord } from '@/lib/content/is-record';
import type { Problem } from '@/lib/content/problem';
import { isRevision } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import type { DoorOptions } from '@/lib/desk/fetch/door';
import { reach, type Reached } from '@/lib/desk/fetch/reach';
import { inTurns } from '@/lib/files/in-turns';

/** An address elsewhere, and every place that leads there. */
interface OutsideLink {
  url: string;
  places: Pick<Problem, 'file' | 'line' | 'column'>[];
}

/** So many hosts are asked at once, and of each one address after the other. */
const HOSTS_AT_ONCE = 4;
const FIELDS = ['url', 'pdf', 'code', 'data', 'slides', 'poster', 'video'];

/** Asks every address elsewhere that published texts and the owner's works lead to. What does not answer is a warning. */
export async function checkOutsideLinks(content: Content, options: DoorOptions): Promise<Problem[]> {
  const byHost = new Map<string, OutsideLink[]>();
  for (const link of outsideLinks(content)) {
    const { host } = new URL(link.url);
    byHost.set(host, [...(byHost.get(host) ?? []), link]);
  }
  const told = await inTurns([...byHost.values()], HOSTS_AT_ONCE, async (links) => {
    const problems: Problem[] = [];
    for (const link of links) problems.push(...problemsOf(link, await reach(link.url, options)));
    return problems;
  });
  return told.flat();
}

/** Every address once, in the order of files; DOIs are the matter of `npm run sync`. */
export function outsideLinks(content: Content): OutsideLink[] {
  const links = new Map<string, OutsideLink>();
  const add = (target: string, place: OutsideLink['places'][number]) => {
    if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return;
    const url = new URL(target);
    url.hash = '';
    const link = links.get(url.href) ?? { url: url.href, places: [] };
    link.places.push(place);
    links.set(url.href, link);
  };
  for (const document of content.documents) {
    const { path, file, data, lineOf } = document;
    // What a text said stays, though it leads to what has gone.
    if (data.draft === true || isRevision(path)) continue;
    for (const { target, ...place } of linksOf(document)) add(target, { file, ...place });
    for (const [index, link] of (Array.isArray(data.links) ? data.links : []).entries())
      if (isRecord(link) && typeof link.url === 'string')
        add(link.url, { file, line: lineOf(['links', index, 'url']) });
  }
  for (const { file, line, column, fields } of new Set(bibliographyOf(content).entries.values()))
    if (file.endsWith(`/${OWN_FILE}`))
      for (const name of FIELDS) add(fields[name]?.trim() ?? '', { file, line, column });
  return [...links.values()];
}

function problemsOf({ url, places }: OutsideLink, { state, reason, movedTo }: Reached): Problem[] {
  const [place, ...others] = places;
  const also =
    others.length === 0
      ? ''
      : `, as ${others.length === 1 ? 'does another place' : `do ${others.length} other places`}`;
  const warn = (message: string, mend: string, kind: string): Problem[] => [
    { ...place!, message: `leads to ${url}${also}, ${message}`, mend, severity: 'warning', kind },
  ];
  if (state === 'gone')
    return warn(`which ${reason}`, 'mend the link, or lead to a copy at web.archive.org', 'leads to nothing');
  if (state === 'unknown')
    return warn(`and it is not known whether it is there: ${reason}`, 'look at it', 'leads to what gave no answer');
  return movedTo ? warn(`which has moved to ${movedTo}`, `write ${movedTo}`, 'leads to what has moved') : [];
}
