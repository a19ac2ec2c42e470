import { archivePageOf } from '../bibtex/archives';
import { arxivUrl } from '../bibtex/arxiv';
import { withCollaboration } from './collaboration';
import { withoutOthers } from './complete-csl';
import { OTHERS } from './mend-reference';
import type { Citable } from './plain-reference';
import { asStyleWants } from './style-wants';
import type { CitationStyle } from './styles';
import { titleLanguage } from './title-language';
import { titlesForStyle } from './titles-for-style';
import type { CslItem, CslName } from './types';

/** What citeproc is given of an entry: its item, with what the style's manual wants and its file leaves to the data. */
export function itemForStyle(asRead: Citable, style: CitationStyle): CslItem {
  const entry = { ...asRead, csl: { ...asRead.csl, ...withStops(asRead.csl) } };
  const { custom: _, ...item } = entry.csl;
  return withCollaboration({
    ...item,
    id: 'item',
    // Styles write titles of an unnamed language in English headlines.
    language: item.language ?? titleLanguage(entry.fields),
    ...asStyleWants(entry.csl, style),
    ...openLists(entry.csl),
    ...addressOfId(entry),
    ...titlesForStyle(entry, style),
    ...editorsByRole(entry),
  });
}

function openLists(csl: CslItem): Partial<CslItem> {
  const lists = (['author', 'editor'] as const)
    .map((field) => ({ field, list: withoutOthers(csl[field] ?? []) }))
    .filter(({ list }) => list.others);
  return Object.fromEntries(
    lists.map(({ field, list }) => [field, list.names.length > 0 ? [...list.names, { literal: OTHERS }] : undefined]),
  );
}

/** PubMed's "Smith, JA" has two given names, of which citeproc would make one. A list in capitals throughout has none of them. */
function withStops(csl: CslItem): Partial<CslItem> {
  const stop = (list: readonly CslName[]) => list.map((name) => (isInitialed(name) ? stopped(name) : name));
  const { author, editor } = csl;
  return {
    ...(author?.some(isInitialed) && { author: stop(author) }),
    ...(editor?.some(isInitialed) && { editor: stop(editor) }),
  };
}

const isInitialed = ({ family = '', given = '' }: CslName): boolean =>
  /^\p{Lu}{2,3}$/u.test(given) && /\p{Ll}/u.test(family);
const stopped = (name: CslName): CslName => ({
  ...name,
  given: [...name.given!].map((letter) => `${letter}.`).join(' '),
});

/** What has neither DOI nor address has that of its id in an archive. */
function addressOfId({ csl, fields }: Citable): Partial<CslItem> {
  if (csl.URL || csl.DOI) return {};
  const URL = csl.custom?.arxiv ? arxivUrl(csl.custom.arxiv) : archivePageOf(fields)?.href;
  return URL ? { URL } : {};
}

/** BibLaTeX's `editortype` names who is no editor: the director of a film. */
const ROLES: Readonly<Record<string, string>> = {
  compiler: 'compiler',
  director: 'director',
  organizer: 'organizer',
  producer: 'producer',
  illustrator: 'illustrator',
};

function editorsByRole({ csl, fields }: Citable): Partial<CslItem> {
  const type = fields.editortype?.trim().toLowerCase() ?? '';
  const role = Object.hasOwn(ROLES, type) ? ROLES[type] : undefined;
  return role && csl.editor ? { [role]: csl.editor, editor: undefined } : {};
}
