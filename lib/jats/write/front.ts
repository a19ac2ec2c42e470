import { bareOrcid } from '@/lib/site/profiles';
import { isoDay } from '@/lib/text/format-date';
import type { ArticleFacts } from '../model';
import { words, xml } from '@/lib/text/write-xml';

/** What stands over an article: where it appeared, who wrote it, when, under which licence. */
export function writeFront(facts: ArticleFacts): string {
  const journal = xml(
    'journal-meta',
    {},
    words('journal-id', new URL(facts.siteUrl).host, { 'journal-id-type': 'publisher-id' }),
    xml('journal-title-group', {}, words('journal-title', facts.siteName)),
  );
  const [subject] = facts.topics;
  const article = xml(
    'article-meta',
    {},
    words('article-id', facts.slug, { 'pub-id-type': 'publisher-id' }),
    words('article-id', facts.doi, { 'pub-id-type': 'doi' }),
    subject
      ? xml('article-categories', {}, xml('subj-group', { 'subj-group-type': 'heading' }, words('subject', subject)))
      : '',
    xml('title-group', {}, words('article-title', facts.title)),
    xml('contrib-group', {}, ...facts.authors.map(writeAuthor)),
    writeDay('pub-date', facts.published, { 'date-type': 'pub', 'publication-format': 'electronic' }),
    facts.revised ? xml('history', {}, writeDay('date', facts.revised, { 'date-type': 'rev-recd' })) : '',
    writePermissions(facts),
    xml('self-uri', { 'content-type': 'text/html', 'xlink:href': facts.url }),
    xml('self-uri', { 'content-type': 'application/pdf', 'xlink:href': facts.pdf }),
    xml('abstract', {}, words('p', facts.description)),
    facts.topics.length > 0 ? xml('kwd-group', {}, ...facts.topics.map((topic) => words('kwd', topic))) : '',
  );
  return xml('front', {}, journal, article);
}

function writeAuthor({
  familyName,
  givenName,
  orcid,
  affiliation,
  ror,
  roles,
}: ArticleFacts['authors'][number]): string {
  const name = givenName
    ? xml('name', {}, words('surname', familyName), words('given-names', givenName))
    : words('collab', familyName);
  const institution = affiliation
    ? xml(
        'aff',
        {},
        ror
          ? xml(
              'institution-wrap',
              {},
              words('institution-id', ror, { 'institution-id-type': 'ror' }),
              words('institution', affiliation),
            )
          : words('institution', affiliation),
      )
    : '';
  const iD = orcid && `https://orcid.org/${bareOrcid(orcid)}`;
  return xml(
    'contrib',
    { 'contrib-type': 'author' },
    words('contrib-id', iD, { 'contrib-id-type': 'orcid' }),
    name,
    institution,
    ...roles.map((role) => words('role', role)),
  );
}

function writeDay(name: string, iso: string, attributes: Record<string, string>): string {
  const day = isoDay(iso);
  const [year, month, date] = day.split('-');
  return xml(
    name,
    { ...attributes, 'iso-8601-date': day },
    words('day', date),
    words('month', month),
    words('year', year),
  );
}

function writePermissions({ licence, authors, published }: ArticleFacts): string {
  const year = isoDay(published).slice(0, 4);
  const holder = authors.map(({ name }) => name).join(', ');
  return xml(
    'permissions',
    {},
    words('copyright-year', year),
    words('copyright-holder', holder),
    licence ? xml('license', { 'xlink:href': licence.url }, words('license-p', licence.name)) : '',
  );
}
