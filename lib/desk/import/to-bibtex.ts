import { splitName } from '../sources/split-name';

/** What a site says of a publication outside of BibTeX. */
export interface SaidWork {
  title: string;
  /** Names in reading order. */
  authors: readonly string[];
  date?: string;
  venue?: string;
  /** What it is, by BibTeX's types; an article where a venue is said, else @misc. */
  type?: string;
  doi?: string;
  url?: string;
  abstract?: string;
  key?: string;
  selected?: boolean;
}

/** An entry of what is said of a work; nothing is added. */
export function bibEntry(work: SaidWork): string {
  const { title, authors, date, venue, doi, url, abstract, selected } = work;
  const type = work.type ?? (venue ? 'article' : 'misc');
  const names = authors.map((name) => familyFirst(name)).join(' and ');
  const year = /\d{4}/.exec(date ?? '')?.[0];
  const month = /^\d{4}-(\d\d)/.exec(date ?? '')?.[1];
  const fields: [string, string | undefined][] = [
    ['title', title && `{${escaped(title)}}`],
    ['author', names && `{${names}}`],
    [type === 'inproceedings' ? 'booktitle' : 'journal', venue && `{${escaped(venue)}}`],
    ['year', year && `{${year}}`],
    ['month', month && `{${Number(month)}}`],
    ['doi', doi && `{${doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')}}`],
    ['url', url && `{${url}}`],
    ['abstract', abstract && `{${escaped(abstract.replace(/\s+/g, ' '))}}`],
    ['selected', selected ? '{true}' : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${type}{${work.key ?? keyOf(authors[0] ?? 'anonymous', year ?? '', title)},\n${lines.join(',\n')}\n}\n`;
}

function familyFirst(name: string): string {
  const { family, given } = splitName({ literal: name.trim() });
  return family ? escaped(given ? `${family}, ${given}` : family) : `{${escaped(name)}}`;
}

/** "lovelace1843notes". */
function keyOf(name: string, year: string, title: string): string {
  const { family = name } = splitName({ literal: name });
  const word = title.split(/\s+/).find((part) => part.length > 3) ?? title;
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase();
  return `${plain(family)}${year}${plain(word)}` || 'work';
}

/** Characters that TeX reads, as they are meant. Formulas stay. */
const escaped = (text: string): string =>
  text
    .split(/(\$[^$]+\$)/)
    .map((part, index) => (index % 2 ? part : part.replace(/[{}\\]/g, '').replace(/[&%#_$]/g, '\\$&')))
    .join('');
