import { oneLine } from '@/lib/text/one-line';
import {
  asDay,
  asRecord,
  asText,
  asWords,
  firstText,
  given,
  laterThan,
  readSettings,
  readSourceText,
  type SourceText,
} from './front-matter';
import { attempt, type Gathering } from './reader';
import { webAddress } from './people';
import { summaryOf } from './summary';

const TEXT = /\.(?:md|markdown|mkd)$/;

/** The settings of a Jekyll site; without any when they cannot be read, which is told. */
export function readConfig(gathering: Gathering): Record<string, unknown> {
  const { source, draft } = gathering;
  let config: Record<string, unknown> = {};
  if (!source.has('_config.yml')) draft.leave('_config.yml', 'is missing');
  else attempt(gathering, '_config.yml', () => (config = readSettings('_config.yml', source.text('_config.yml'))));
  draft.basePath = (asText(config.baseurl) ?? '').replace(/\/+$/, '');
  draft.address = (webAddress(config.url) ?? '').replace(/\/+$/, '') + draft.basePath;
  return config;
}

/** The texts of a collection: path and parts. What cannot be read is told, and given with an empty front matter. */
export function textsIn(gathering: Gathering, folder: string): { path: string; text: SourceText }[] {
  const { source, draft } = gathering;
  return source.paths
    .filter((path) => path.startsWith(`${folder}/`) && TEXT.test(path))
    .flatMap((path) => {
      let read: { path: string; text: SourceText }[] = [];
      attempt(gathering, path, () => {
        const text = readSourceText(source.text(path));
        if (text.wrong) draft.leave(path, text.wrong.why, text.wrong.line);
        read = [{ path, text }];
      });
      return read;
    });
}

/** "2020-01-02-name.md" in parts. */
export function nameAndDay(path: string): { name: string; day?: string } {
  const base = path.split('/').pop()!.replace(TEXT, '');
  const [, day, rest] = /^(\d{4}-\d\d?-\d\d?)-(.+)$/.exec(base) ?? [];
  return day ? { name: rest!, day: asDay(day)! } : { name: base };
}

/** Posts and drafts. `permalink` is the pattern of their addresses: "/blog/:year/:title/". */
export function readPosts(gathering: Gathering, permalink: string): void {
  for (const folder of ['_posts', '_drafts'])
    for (const { path, text } of textsIn(gathering, folder))
      readPost(gathering, path, text, permalink, folder === '_drafts');
}

function readPost({ draft }: Gathering, path: string, text: SourceText, permalink: string, isDraft: boolean): void {
  const { data, body, line } = text;
  const { name, day } = nameAndDay(path);
  const date = asDay(data.date) ?? day;
  if (!date) return draft.leave(path, 'has no day, neither in its name nor in its front matter');
  const title = firstText(data.title) ?? name.replaceAll('-', ' ');
  const summary = firstText(data.description, data.excerpt, data.summary) ?? summaryOf(body) ?? title;
  draft.add('posts', name, {
    data: given({
      title,
      description: oneLine(summary),
      date,
      updated: laterThan(date, asDay(data.last_updated ?? data.last_modified_at)),
      topics: [...asWords(data.categories ?? data.category), ...asWords(data.tags)],
      draft: isDraft || data.published === false || undefined,
    }),
    body,
    source: path,
    line,
    old: [
      firstText(data.permalink) ?? addressBy(permalink, date, name, asWords(data.categories)),
      ...redirectsOf(data),
    ],
  });
}

/** The addresses that a page of Jekyll asked to be led from. */
export const redirectsOf = (data: Record<string, unknown>): string[] =>
  [data.redirect_from].flat().flatMap((address) => asText(address) ?? []);

/** The address of a post by Jekyll's pattern. */
function addressBy(pattern: string, day: string, name: string, categories: string[]): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const values: Record<string, string> = {
    year,
    month,
    day: date,
    title: name,
    slug: name,
    categories: categories.join('/'),
  };
  return pattern.replace(/:(\w+)/g, (whole, key: string) => values[key] ?? whole).replace(/\/{2,}/g, '/');
}

/** Jekyll's own names for patterns. */
export function permalinkOf(value: unknown): string {
  const text = asText(value) ?? 'date';
  if (text.startsWith('/')) return text;
  return text === 'pretty' ? '/:categories/:year/:month/:day/:title/' : '/:categories/:year/:month/:day/:title.html';
}

/** The permalink of posts: of the settings, of their defaults, or Jekyll's own. */
export function postPermalink(config: Record<string, unknown>): string {
  const posts = asRecord(asRecord(config.collections).posts);
  return permalinkOf(firstText(posts.permalink, config.permalink));
}
