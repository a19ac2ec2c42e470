import { oneLine } from '@/lib/text/one-line';
import { readBibliography, readCv } from './al-folio-cv';
import { asDay, asRecord, asText, asWords, firstText, given, readSettings, type SourceText } from './front-matter';
import { addFreePage } from './free-page';
import { nameAndDay, postPermalink, readConfig, readPosts, redirectsOf, textsIn } from './jekyll';
import { mailIn, socialFacts } from './people';
import { attempt, type Gathering, type SiteReader } from './reader';
import { summaryOf } from './summary';

/** Reads a site of the theme al-folio. */
export const readAlFolio: SiteReader = (gathering) => {
  const config = readConfig(gathering);
  readOwner(gathering, config);
  readPages(gathering);
  readPosts(gathering, postPermalink(config));
  for (const { path, text } of textsIn(gathering, '_news')) readNews(gathering, path, text);
  for (const { path, text } of textsIn(gathering, '_projects')) readProject(gathering, path, text);
  readBibliography(gathering);
  readCv(gathering);
};

function readOwner(gathering: Gathering, config: Record<string, unknown>): void {
  const name = [config.first_name, config.middle_name, config.last_name]
    .flatMap((part) => asText(part) ?? [])
    .join(' ');
  let social = config;
  attempt(gathering, '_data/socials.yml', () => {
    if (gathering.source.has('_data/socials.yml'))
      social = { ...config, ...readSettings('_data/socials.yml', gathering.source.text('_data/socials.yml')) };
  });
  Object.assign(
    gathering.profile,
    given({
      name: name || undefined,
      givenName: asText(config.first_name),
      familyName: asText(config.last_name),
      email: mailIn(social.email),
      language: asText(config.lang),
      ...socialFacts(social),
    }),
  );
}

function readPages(gathering: Gathering): void {
  for (const { path, text } of textsIn(gathering, '_pages')) {
    const { data, body, line } = text;
    const isAbout = data.layout === 'about' || data.permalink === '/';
    if (!isAbout) {
      // A page of programs alone lists what has a list here.
      if (body.replace(/\{[%{][\s\S]*?[%}]\}|<[^>]*>/g, '').trim()) {
        const own = firstText(data.permalink) ?? `/${nameAndDay(path).name}/`;
        addFreePage(gathering, path, text, [own, ...redirectsOf(data)]);
      }
      continue;
    }
    gathering.about = { body, source: path, line };
    const subtitle = asText(data.subtitle)
      ?.replace(/<[^>]*>/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    const portrait = asText(asRecord(data.profile).image);
    Object.assign(
      gathering.profile,
      given({ role: subtitle?.replace(/\.$/, ''), portrait: portrait && `assets/img/${portrait}` }),
    );
  }
}

function readNews({ draft }: Gathering, path: string, { data, body, line }: SourceText): void {
  const { name, day } = nameAndDay(path);
  const date = asDay(data.date) ?? day;
  if (!date) return draft.leave(path, 'has no day');
  const isLine = data.inline !== false && body.trim().split(/\n\s*\n/).length === 1;
  const title = isLine ? oneLine(body) : firstText(data.title, summaryOf(body));
  if (!title) return draft.leave(path, 'says nothing');
  draft.add('news', name === day ? `news-${date}` : name, {
    data: { title, date },
    body: isLine ? '' : body,
    source: path,
    line,
    old: isLine ? [] : [firstText(data.permalink) ?? `/news/${name}/`],
  });
}

function readProject({ draft }: Gathering, path: string, { data, body, line }: SourceText): void {
  const { name } = nameAndDay(path);
  const title = firstText(data.title) ?? name;
  const description = oneLine(firstText(data.description) ?? summaryOf(body) ?? title);
  draft.add('projects', name, {
    data: given({
      title,
      subtitle: description,
      description,
      order: Number(data.importance) || draft.in('projects').length + 1,
      topics: asWords(data.category),
      code: asText(data.github)?.replace(/^(?!https?:)/, 'https://github.com/'),
    }),
    body,
    source: path,
    line,
    old: [firstText(data.permalink) ?? `/projects/${name}/`, ...redirectsOf(data)],
  });
}
