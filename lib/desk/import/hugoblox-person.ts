import { cvDate, entryOf } from './cv-draft';
import { asRecord, asText, firstText, given, readSettings, recordsOf, type SourceText } from './front-matter';
import { institutionOf, mailIn, socialFacts, webAddress } from './people';
import type { Gathering } from './reader';

export function readAuthor(gathering: Gathering, path: string, { data, body, line }: SourceText): void {
  if (data.superuser !== true && !/\/admin\//.test(path) && gathering.about.body)
    return gathering.draft.leave(path, 'is a person beside the owner');
  gathering.about = { body, source: path, line };
  readPerson(gathering, path, data);
}

export function readAuthorData(gathering: Gathering): void {
  const { source } = gathering;
  const path = source.paths.find((name) => /^data\/authors\/(?:me|admin|[^/]+)\.ya?ml$/.test(name));
  if (!path) return;
  const data = readSettings(path, source.text(path));
  readPerson(gathering, path, data);
  if (!gathering.about.body) gathering.about = { body: asText(data.bio) ?? '', source: path, line: 1 };
}

function readPerson({ profile, cv, source }: Gathering, path: string, data: Record<string, unknown>): void {
  const links = recordsOf(data.social ?? data.profiles ?? data.links);
  const fields = Object.fromEntries(
    links.map(({ icon, link, url }) => [
      (asText(icon) ?? '').replace(/^(?:brands|academicons)[/:]|-/g, ''),
      link ?? url,
    ]),
  );
  const mail = links.map(({ link, url }) => mailIn(link ?? url)).find(Boolean);
  const name = asRecord(data.name);
  Object.assign(
    profile,
    given({
      name: firstText(data.title, data.name, name.display, [name.given, name.family].filter(Boolean).join(' ')),
      role: asText(data.role),
      affiliation: institutionOf(data.organizations ?? data.affiliations),
      email: mailIn(data.email) ?? mail,
      ...socialFacts(fields),
    }),
  );
  const courses = recordsOf(asRecord(data.education).courses ?? data.education);
  cv.add(
    'Education',
    courses.map((course) =>
      entryOf({
        title: firstText(course.course, course.degree, course.area),
        organisation: firstText(course.institution),
        start: cvDate(course.date_start ?? course.year),
        end: cvDate(course.date_end),
        source: path,
      }),
    ),
    'education',
  );
  readWork({ cv }, path, data.experience ?? data.work);
  const folder = path.replace(/[^/]*$/, '');
  profile.portrait ??= ['avatar.jpg', 'avatar.png', 'avatar.jpeg']
    .map((file) => folder + file)
    .find((file) => source.has(file));
}

function readWork({ cv }: Pick<Gathering, 'cv'>, path: string, value: unknown): void {
  const jobs = recordsOf(value).map((job) =>
    entryOf({
      title: firstText(job.title, job.position, job.role),
      organisation: firstText(job.company, job.company_name, job.org),
      organisationUrl: webAddress(job.company_url),
      start: cvDate(job.date_start),
      end: cvDate(job.date_end) ?? (job.date_start ? 'present' : undefined),
      place: asText(job.location),
      body: asText(job.description) ?? asText(job.summary),
      source: path,
    }),
  );
  cv.add('Experience', jobs, 'experience');
}

/** Widgets of the home page: jobs and awards go to the CV, words to the report. */
export function readHome(gathering: Gathering, path: string, { data, body }: SourceText): void {
  const blocks = [data, ...recordsOf(data.sections)];
  for (const block of blocks) {
    const content = asRecord(block.content);
    const items = recordsOf(block.experience ?? content.items);
    if (items.some((item) => item.company || item.company_url)) readWork(gathering, path, items);
    else if (items.some((item) => item.certificate_url || item.organization)) {
      const awards = items.map((item) =>
        entryOf({
          title: asText(item.title),
          organisation: asText(item.organization),
          start: cvDate(item.date_start),
          url: webAddress(item.certificate_url ?? item.url),
          body: asText(item.description),
          source: path,
        }),
      );
      gathering.cv.add(firstText(content.title, block.title) ?? 'Awards', awards, 'awards');
    } else if (asText(content.text) || (block === data && body.trim()))
      gathering.draft.leave(
        path,
        `the block "${firstText(content.title, block.title, block.block) ?? 'without a title'}" of the home page`,
      );
  }
}
