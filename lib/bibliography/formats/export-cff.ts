import { stringify } from 'yaml';
import { orcidUrl } from '@/lib/site/profiles';
import { plainText } from '../csl/plain-text';
import type { BibEntry, CslName } from '../csl/types';
import { isoDateOf } from '../works/describe';
import { licenceOfWork } from '../works/licence';
import { authorsOf, collaborationsOf, type Author, type People } from '../works/person';

/**
 * A piece of software or a data set as a CITATION.cff of the Citation File Format 1.2.0, to be put beside it: what GitHub, Zenodo and
 * Zotero read. What the format cannot say, a date without its day, a licence by its name alone, is left out.
 */
export function formatCff(entry: BibEntry, people: People, abstract?: string): string {
  const { csl, fields } = entry;
  const isData = csl.type === 'dataset';
  const date = isoDateOf(entry);
  const licence = licenceOfWork(entry);
  const given = {
    'cff-version': '1.2.0',
    message: `If you use ${isData ? 'these data' : 'this software'}, please cite ${isData ? 'them' : 'it'} as below.`,
    type: isData ? 'dataset' : 'software',
    title: plainText(csl.title),
    authors: toAgents(entry, people),
    version: csl.version,
    doi: csl.DOI && /^10\.\d{4,9}(?:\.\d+)?\/[A-Za-z0-9:/_;\-.()[\]\\]+$/.test(csl.DOI) ? csl.DOI : undefined,
    'date-released': date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : undefined,
    license: licence?.id,
    'license-url': licence?.id ? undefined : licence?.url,
    'repository-code': addressOf(fields.code),
    url: addressOf(csl.URL),
    abstract,
  };
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
  // A version "1.10" and a day are texts there: by YAML's older rules they would be a number and a date.
  return stringify(said, { lineWidth: 0, version: '1.1' });
}

const addressOf = (text: string | undefined): string | undefined =>
  text && /^https?:\/\/\S+$/.test(text.trim()) ? text.trim() : undefined;

/** The format wants at least one. */
function toAgents(entry: BibEntry, people: People): Record<string, string>[] {
  const { authors } = authorsOf(entry, people);
  const bodies = collaborationsOf(entry.csl).map((name) => ({ name }));
  if (authors.length + bodies.length === 0) return [{ name: plainText(entry.csl.publisher) || 'Anonymous' }];
  return [...authors.map(toAgent), ...bodies];
}

function toAgent({ csl, name, orcid, url }: Author): Record<string, string> {
  const { family, given, suffix } = csl as CslName;
  const website = url && addressOf(url);
  const more = { ...(orcid && { orcid: orcidUrl(orcid) }), ...(website && { website }) };
  if (csl.literal || !family) return { name, ...more };
  const particle = [csl['dropping-particle'], csl['non-dropping-particle']].filter(Boolean).join(' ');
  const parts = {
    'family-names': plainText(family),
    'given-names': plainText(given),
    'name-particle': plainText(particle),
    'name-suffix': plainText(suffix),
  };
  return { ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== '')), ...more };
}
