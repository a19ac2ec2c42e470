import { cvDate, entryOf, points, type DraftEntry } from './cv-draft';
import { asRecord, asText, asWords, firstText, given, readSettings, recordsOf } from './front-matter';
import { mailIn, socialFacts, webAddress } from './people';
import { leaveTelephone, type Gathering, type SiteReader } from './reader';

type Facts = Record<string, unknown>;

/** Reads a résumé in JSON Resume (https://jsonresume.org/schema): a CV, and who it is of. */
export const readJsonResume: SiteReader = (gathering) => {
  const path = gathering.source.paths.find((name) => name.endsWith('.json'));
  if (!path) throw new Error('There is no .json file; name the résumé itself.');
  readResume(gathering, path, true);
};

/** Lists of JSON Resume: heading, kind here, and what an entry's fields are called there. */
const lists: [list: string, title: string, kind: string, fields: { title: string[]; organisation: string[] }][] = [
  ['work', 'Experience', 'experience', { title: ['position', 'name'], organisation: ['name', 'company'] }],
  [
    'education',
    'Education',
    'education',
    { title: ['studyType', 'area', 'institution'], organisation: ['institution'] },
  ],
  ['publications', 'Publications', 'media', { title: ['name'], organisation: ['publisher'] }],
  ['projects', 'Projects', 'projects', { title: ['name'], organisation: ['entity'] }],
  ['awards', 'Awards', 'awards', { title: ['title'], organisation: ['awarder'] }],
  ['certificates', 'Certificates', 'awards', { title: ['name'], organisation: ['issuer'] }],
  ['volunteer', 'Volunteering', 'service', { title: ['position', 'organization'], organisation: ['organization'] }],
  ['references', 'References', 'references', { title: ['name'], organisation: [] }],
];

/** Reads a résumé into the CV; into the profile as well, where it is all there is. */
export function readResume(gathering: Gathering, path: string, isOwner: boolean): void {
  const resume = readSettings(path, gathering.source.text(path));
  const basics = asRecord(resume.basics);
  if (isOwner) readBasics(gathering, path, basics);
  for (const [list, title, kind, fields] of lists)
    gathering.cv.add(
      title,
      recordsOf(resume[list]).map((item) => toEntry(item, list, fields, path)),
      kind,
    );
  const skills = recordsOf(resume.skills).map((skill) => toSkill(skill, path));
  const languages = recordsOf(resume.languages).map(
    ({ language, fluency }) => `${asText(language)}${asText(fluency) ? ` (${asText(fluency)})` : ''}`,
  );
  gathering.cv.add(
    'Skills',
    [
      ...skills,
      ...(languages.length > 0 ? [{ title: 'Languages', items: languages, source: path }] : []),
      ...recordsOf(resume.interests).map((interest) => toSkill(interest, path)),
    ],
    'skills',
  );
  const known = new Set([
    '$schema',
    'basics',
    'meta',
    'skills',
    'languages',
    'interests',
    ...lists.map(([list]) => list),
  ]);
  for (const key of Object.keys(resume))
    if (!known.has(key)) gathering.draft.leave(path, `the list "${key}", which JSON Resume does not know`);
  gathering.draft.came.push({ from: path, to: 'cv/' });
}

function readBasics(gathering: Gathering, path: string, basics: Facts): void {
  const { location, profiles, label, name, email, url, summary, phone, image } = basics;
  const { city, region } = asRecord(location);
  const fields = Object.fromEntries(
    recordsOf(profiles).map((profile) => [
      (asText(profile.network) ?? '').replace(/\s/g, ''),
      profile.url ?? profile.username,
    ]),
  );
  Object.assign(
    gathering.profile,
    given({
      name: asText(name),
      role: asText(label),
      email: mailIn(email),
      place: firstText(city, region),
      ...socialFacts(fields),
    }),
  );
  gathering.draft.address = webAddress(url) ?? '';
  gathering.about = { body: asText(summary) ?? '', source: path, line: 1 };
  if (asText(phone)) leaveTelephone(gathering, path);
  if (asText(image))
    gathering.draft.leave(
      path,
      `the picture ${asText(image)}: put it in images/ and name it as "portrait" in profile.mdx`,
    );
}

function toEntry(
  item: Facts,
  list: string,
  fields: { title: string[]; organisation: string[] },
  source: string,
): DraftEntry {
  const title = list === 'education' ? [asText(item.studyType), asText(item.area)].filter(Boolean).join(' in ') : '';
  const organisation = firstText(...fields.organisation.map((field) => item[field]));
  const shown = title || firstText(...fields.title.map((field) => item[field]));
  const words = [
    asText(item.summary) ?? asText(item.description) ?? asText(item.reference),
    points([...((item.highlights as unknown[]) ?? []), ...((item.courses as unknown[]) ?? [])]),
  ];
  return entryOf({
    title: shown,
    organisation: organisation === shown ? undefined : organisation,
    start: cvDate(item.startDate ?? item.date ?? item.releaseDate),
    end: cvDate(item.endDate) ?? (list === 'work' && item.startDate ? 'present' : undefined),
    place: asText(item.location),
    url: webAddress(item.url) ?? webAddress(item.website),
    body: words.filter(Boolean).join('\n\n'),
    source,
  });
}

function toSkill(skill: Facts, source: string): DraftEntry {
  const items = asWords(skill.keywords);
  return entryOf({
    title: firstText(skill.name),
    items: items.length > 0 ? items : asWords([skill.level ?? skill.name]),
    source,
  });
}
