import { orcidUrl } from '@/lib/site/profiles';
import { doiUrl } from '@/lib/text/doi';
import { plainText } from '../csl/plain-text';
import type { BibEntry } from '../csl/types';
import { isoDateOf, isSafeAddress } from '../works/describe';
import { licenceOfWork } from '../works/licence';
import { authorsOf, collaborationsOf, type Author, type People } from '../works/person';

/** Software as a codemeta.json of CodeMeta 3.0 (https://codemeta.github.io/terms/), to be put beside its source. */
export function formatCodemeta(entry: BibEntry, people: People, page: string, abstract?: string): string {
  const { csl, fields } = entry;
  const licence = licenceOfWork(entry);
  const code = fields.code?.trim();
  const given = {
    '@context': 'https://w3id.org/codemeta/3.0',
    type: 'SoftwareSourceCode',
    name: plainText(csl.title),
    description: abstract,
    author: authorsOf(entry, people).authors.map(toAgent),
    contributor: csl.contributor && collaborationsOf(csl).map((name) => ({ type: 'Organization', name })),
    version: csl.version,
    datePublished: isoDateOf(entry),
    license: licence?.id ? `https://spdx.org/licenses/${licence.id}` : licence?.url,
    codeRepository: code && /^https?:/.test(code) ? code : undefined,
    identifier: csl.DOI && doiUrl(csl.DOI),
    url: csl.URL && isSafeAddress(csl.URL) ? csl.URL : page,
  };
  const said = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
  return `${JSON.stringify(Object.fromEntries(said), null, 2)}\n`;
}

function toAgent({ csl, name, orcid }: Author): Record<string, string> {
  if (csl.literal) return { type: 'Organization', name };
  return {
    type: 'Person',
    ...(orcid && { id: orcidUrl(orcid) }),
    ...(csl.given && { givenName: plainText(csl.given) }),
    ...(csl.family ? { familyName: plainText(csl.family) } : { name }),
  };
}
