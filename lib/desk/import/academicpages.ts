import { oneLine } from '@/lib/text/one-line';
import { readCvPage, readPublication } from './academicpages-works';
import { cvDate, entryOf, type DraftEntry } from './cv-draft';
import { asDay, asRecord, asText, firstText, given, type SourceText } from './front-matter';
import { addFreePage } from './free-page';
import { nameAndDay, postPermalink, readConfig, readPosts, redirectsOf, textsIn } from './jekyll';
import { institutionOf, mailIn, socialFacts } from './people';
import { type Gathering, type SiteReader } from './reader';
import { summaryOf } from './summary';

/** Reads a site of the template academicpages. */
export const readAcademicpages: SiteReader = (gathering) => {
  const config = readConfig(gathering);
  const author = asRecord(config.author);
  Object.assign(
    gathering.profile,
    given({
      name: firstText(author.name, config.name, config.title),
      role: asText(author.bio)?.replace(/<[^>]*>/g, ''),
      affiliation: institutionOf(author.employer),
      place: asText(author.location),
      email: mailIn(author.email),
      portrait:
        asText(author.avatar) &&
        (/\//.test(asText(author.avatar)!)
          ? asText(author.avatar)!.replace(/^\//, '')
          : `images/${asText(author.avatar)}`),
      language: asText(config.locale)?.replace('_', '-'),
      ...socialFacts(author),
    }),
  );
  for (const { path, text } of textsIn(gathering, '_pages')) readPage(gathering, path, text);
  readPosts(gathering, postPermalink(config));
  for (const { path, text } of textsIn(gathering, '_publications')) readPublication(gathering, path, text);
  for (const { path, text } of textsIn(gathering, '_talks')) readTalk(gathering, path, text);
  for (const { path, text } of textsIn(gathering, '_portfolio')) readProject(gathering, path, text);
  gathering.cv.add(
    'Teaching',
    textsIn(gathering, '_teaching').map(({ path, text }) => toCourse(path, text)),
    'teaching',
  );
};

function readPage(gathering: Gathering, path: string, text: SourceText): void {
  const { data, body, line } = text;
  if (data.permalink === '/' || path.endsWith('/about.md')) {
    gathering.about = { body, source: path, line };
    for (const from of redirectsOf(data)) gathering.draft.redirects.set(from, '/');
  } else if (/\/cv\.md$/.test(path)) readCvPage(gathering, path, body, line);
  else if (!/\{%\s*(?:for|include)/.test(body) && body.trim() && !/(?:404|terms|sitemap)\.md$/.test(path))
    addFreePage(gathering, path, text, [
      firstText(data.permalink) ?? `/${nameAndDay(path).name}/`,
      ...redirectsOf(data),
    ]);
}

function readTalk({ draft }: Gathering, path: string, { data, body, line }: SourceText): void {
  const { name, day } = nameAndDay(path);
  const date = asDay(data.date) ?? day;
  const title = asText(data.title);
  if (!date || !title) return draft.leave(path, `has no ${title ? 'day' : 'title'}`);
  const event = firstText(data.venue, data.type) ?? 'Talk';
  const description = oneLine(summaryOf(body) ?? [asText(data.type), event].filter(Boolean).join(', '));
  draft.add('talks', name, {
    data: given({ title, description, date, event, place: asText(data.location), topics: [] }),
    body,
    source: path,
    line,
    old: [firstText(data.permalink) ?? `/talks/${name}`, ...redirectsOf(data)],
  });
}

function readProject({ draft }: Gathering, path: string, { data, body, line }: SourceText): void {
  const { name } = nameAndDay(path);
  const title = firstText(data.title) ?? name;
  const description = oneLine((firstText(data.excerpt) ?? '').replace(/<[^>]*>/g, '') || summaryOf(body) || title);
  draft.add('projects', name, {
    data: { title, subtitle: description, description, order: draft.in('projects').length + 1, topics: [] },
    body,
    source: path,
    line,
    old: [firstText(data.permalink) ?? `/portfolio/${name}/`, ...redirectsOf(data)],
  });
}

const toCourse = (path: string, { data, body, line }: SourceText): DraftEntry =>
  entryOf({
    title: asText(data.title),
    organisation: asText(data.venue),
    start: cvDate(asDay(data.date)),
    place: asText(data.location),
    body: body.trim(),
    source: path,
    line,
  });
