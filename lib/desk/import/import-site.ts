import { giveTopics } from './topics';
import { stringify } from 'yaml';
import { schemaNumber } from '@/lib/content/schema-number';
import { namesOf } from '../new/site/facts';
import { Addresses } from './addresses';
import { readAcademicpages } from './academicpages';
import { readAlFolio } from './al-folio';
import { readBibtex } from './bibtex';
import { DraftCv } from './cv-draft';
import { Draft, type DraftPage } from './draft';
import { asText, given } from './front-matter';
import { readHugoblox } from './hugoblox';
import { readJsonResume } from './json-resume';
import { convertMarkup } from './markup/convert-markup';
import type { Gathering, SiteReader } from './reader';
import { readRenderCvFile } from './rendercv';
import type { SourceFolder } from './source-folder';

/** What can be moved, by the name of the system. */
export const siteReaders: Readonly<Record<string, SiteReader>> = {
  'al-folio': readAlFolio,
  hugoblox: readHugoblox,
  academicpages: readAcademicpages,
  'json-resume': readJsonResume,
  rendercv: readRenderCvFile,
  bibtex: readBibtex,
};

/** What the owner says beside the source, and what stands in for it where the source is silent. */
export interface ImportFlags {
  name?: string;
  role?: string;
  address?: string;
  language?: string;
}

/** Everything a site becomes: texts by path, files to be copied, and what is to be told of it. */
export interface Imported {
  /** Whose site it is. */
  name: string;
  texts: Map<string, string>;
  /** Path in the content → path in the source. */
  copies: Map<string, string>;
  redirects: Map<string, string>;
  draft: Draft;
}

/** Reads a site and writes it anew, in memory. Throws when there is no telling whose it is. `today` is an ISO day. */
export function importSite(system: string, source: SourceFolder, flags: ImportFlags, today: string): Imported {
  const draft = new Draft();
  const gathering: Gathering = {
    source,
    draft,
    cv: new DraftCv(),
    profile: {},
    about: { body: '', source: '', line: 1 },
    bib: [],
  };
  siteReaders[system]!(gathering);
  const profile = completeProfile(gathering, flags);
  if (gathering.cv.sections.length === 0)
    gathering.cv.add(
      'Positions',
      [
        {
          title: profile.role,
          organisation: asText(profile.affiliation),
          source: gathering.about.source || 'profile',
        },
      ],
      'experience',
    );
  gathering.cv.writeTo(draft, profile.role, today, gathering.bib.length > 0);
  giveTopics(draft);
  const addresses = new Addresses(draft, source);
  const portrait =
    typeof profile.portrait === 'string' ? addresses.picture(profile.portrait, pageOf(gathering, profile)) : undefined;
  draft.pages.set('profile.mdx', {
    ...pageOf(gathering, profile),
    data: { ...given({ ...profile, portrait }), links: profile.links },
  });
  const texts = new Map([...draft.pages.values()].map((page) => [page.path, writePage(page, draft, addresses)]));
  addresses.copyDocuments();
  if (gathering.bib.length > 0)
    texts.set('publications.bib', gathering.bib.map((text) => text.replace(/\n*$/, '\n')).join('\n'));
  return { name: profile.name, texts, copies: draft.copies, redirects: new Map(addresses.all), draft };
}

const pageOf = ({ about }: Gathering, data: Record<string, unknown>): DraftPage => ({
  path: 'profile.mdx',
  data,
  body: about.body,
  source: about.source,
  line: about.line,
  old: ['/'],
});

type OwnedProfile = Record<string, unknown> & { name: string; role: string };

/** The profile with what every site needs; what stands in for something is told. */
function completeProfile({ profile, draft }: Gathering, flags: ImportFlags): OwnedProfile {
  const name = flags.name ?? asText(profile.name);
  if (!name) throw new Error('The source does not say whose it is. Say it: --name "Ada Lovelace".');
  const role = flags.role ?? asText(profile.role) ?? 'Academic';
  if (!flags.role && !asText(profile.role))
    draft.leave('profile.mdx', 'the source does not say what the owner is; "role" says "Academic" until you change it');
  const website = flags.address ?? (draft.address || 'https://example.org');
  if (website === 'https://example.org')
    draft.leave(
      'profile.mdx',
      'the source does not say where the site stands; "website" says https://example.org until you change it',
    );
  const { affiliation, links = [], ...rest } = profile;
  const said = given({
    ...namesOf(name),
    ...rest,
    name,
    role,
    affiliation,
    website,
    description: `${name}, ${role}${asText(affiliation) ? ` at ${asText(affiliation)}` : ''}.`,
    language: flags.language ?? asText(profile.language) ?? 'en',
    schema: schemaNumber,
  });
  return { ...said, name, role, links };
}

function writePage(page: DraftPage, draft: Draft, addresses: Addresses): string {
  const context = {
    link: (url: string) => addresses.link(url, page),
    picture: (url: string) => addresses.picture(url, page),
    leave: (line: number, why: string) => draft.leave(page.source, why, line),
    variables: Object.fromEntries(Object.entries(page.data).map(([name, value]) => [`page.${name}`, String(value)])),
  };
  const body = convertMarkup(page.body, page.line, context);
  const news = page.path.startsWith('news/')
    ? { title: convertMarkup(String(page.data.title), page.line, context).replace(/\s+/g, ' ') }
    : {};
  return frontMatter({ ...page.data, ...news }) + (body ? `\n${body}\n` : '');
}

/** Front matter of these values. Texts that YAML might read otherwise are quoted. */
export const frontMatter = (data: Record<string, unknown>): string =>
  `---\n${stringify(data, { lineWidth: 0, defaultStringType: 'PLAIN', version: '1.1' })}---\n`;
