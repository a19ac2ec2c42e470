import { oneLine } from '@/lib/text/one-line';
import { addFreePage } from './free-page';
import { addressesOf, readPublication } from './hugoblox-publication';
import { readAuthor, readAuthorData, readHome } from './hugoblox-person';
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
import { webAddress } from './people';
import { attempt, type Gathering, type SiteReader } from './reader';
import { summaryOf } from './summary';

/** Folders of Hugo's content by what they hold, in the names that the theme has had. */
const folders = {
  post: /^content\/(?:post|posts|blog)\/(.+?)(?:\/index)?\.md$/,
  publication: /^content\/(?:publication|publications)\/(.+?)(?:\/index)?\.md$/,
  talk: /^content\/(?:talk|talks|event|events)\/(.+?)(?:\/index)?\.md$/,
  project: /^content\/(?:project|projects)\/(.+?)(?:\/index)?\.md$/,
  author: /^content\/authors\/([^/]+)\/_index\.md$/,
  home: /^content\/(?:home\/[^/]+|_index)\.md$/,
};

/** Reads a site of HugoBlox, also called Wowchemy and Academic. */
export const readHugoblox: SiteReader = (gathering) => {
  readSite(gathering);
  for (const path of gathering.source.paths.filter((name) => /^content\/.*\.md$/.test(name)))
    attempt(gathering, path, () => readText(gathering, path));
  attempt(gathering, 'data/authors', () => readAuthorData(gathering));
};

function readSite(gathering: Gathering): void {
  for (const path of gathering.source.paths.filter((name) =>
    /^(?:config\/_default\/(?:hugo|config|languages)|config|hugo)\.(?:toml|ya?ml)$/.test(name),
  ))
    attempt(gathering, path, () => {
      const settings = readSettings(path, gathering.source.text(path));
      const base = webAddress(settings.baseurl ?? settings.baseURL);
      if (base && !/^https?:\/\/(?:www\.)?example\.\w+/.test(base)) {
        gathering.draft.address = base.replace(/\/+$/, '');
        gathering.draft.basePath = new URL(base).pathname.replace(/\/+$/, '');
      }
      gathering.profile.name ??= asText(settings.title);
      gathering.profile.language ??= firstText(settings.languageCode, settings.defaultContentLanguage);
    });
}

function readText(gathering: Gathering, path: string): void {
  const { draft, source } = gathering;
  if (/\/_index\.md$/.test(path) && !folders.author.test(path) && path !== 'content/_index.md') return;
  const text = readSourceText(source.text(path));
  if (text.wrong) draft.leave(path, text.wrong.why, text.wrong.line);
  const read = Object.entries(readers).find(([kind]) => folders[kind as keyof typeof folders].test(path));
  if (read) read[1](gathering, path, text, folders[read[0] as keyof typeof folders].exec(path)![1] ?? '');
  else if (text.body.trim()) addFreePage(gathering, path, text, addressesOf(path, text.data));
}

const readers: Record<
  keyof typeof folders,
  (gathering: Gathering, path: string, text: SourceText, name: string) => void
> = {
  author: readAuthor,
  home: readHome,
  post({ draft }, path, { data, body, line }, name) {
    const date = asDay(data.date ?? data.publishDate);
    const title = asText(data.title);
    if (!date || !title) return draft.leave(path, `has no ${title ? 'day' : 'title'}`);
    const description = oneLine(firstText(data.summary, data.subtitle, data.description) ?? summaryOf(body) ?? title);
    const topics = [...asWords(data.categories as unknown[]), ...asWords(data.tags as unknown[])];
    draft.add('posts', name, {
      data: given({
        title,
        description,
        date,
        updated: laterThan(date, asDay(data.lastmod)),
        topics,
        draft: data.draft === true || undefined,
      }),
      body,
      source: path,
      line,
      old: addressesOf(path, data),
    });
  },
  talk({ draft }, path, { data, body, line }, name) {
    const date = asDay(data.date);
    const title = asText(data.title);
    if (!date || !title) return draft.leave(path, `has no ${title ? 'day' : 'title'}`);
    const event = firstText(data.event, data.location) ?? 'Talk';
    const abstract = asText(data.abstract);
    draft.add('talks', name, {
      data: given({
        title,
        description: oneLine(firstText(data.summary) ?? summaryOf(abstract ?? body) ?? event),
        date,
        event,
        eventUrl: webAddress(data.event_url),
        place: firstText(data.location, asRecord(data.address).city),
        slides: webAddress(data.url_slides),
        video: webAddress(data.url_video),
        topics: asWords(data.tags as unknown[]),
      }),
      body: [abstract, body.trim()].filter(Boolean).join('\n\n'),
      source: path,
      line: abstract ? 1 : line,
      old: addressesOf(path, data),
    });
  },
  project({ draft }, path, { data, body, line }, name) {
    const title = asText(data.title) ?? name;
    const description = oneLine(firstText(data.summary, data.description) ?? summaryOf(body) ?? title);
    draft.add('projects', name, {
      data: given({
        title,
        subtitle: description,
        description,
        order: draft.in('projects').length + 1,
        topics: asWords(data.tags as unknown[]),
        code: webAddress(data.url_code),
      }),
      body,
      source: path,
      line,
      old: addressesOf(path, data),
    });
  },
  publication: readPublication,
};
