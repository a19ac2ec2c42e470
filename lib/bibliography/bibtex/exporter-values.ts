import { withHyphens } from './dates';

/**
 * What publishers' and databases' exports write in the place of a value: "n/a" (Wiley), a volume 0 (Taylor & Francis), the volume PP of
 * IEEE's early access with its number 99 and pages 1-1.
 */
const NO_VALUE = /^(?:n\/?a|pp|0+(?:\s*-+\s*0+)?|-+|—|\?+|none|null|undefined|nan)$/i;

/** Takes out of an entry's fields what an exporter put there for want of a value, and puts right what it wrote as no BibTeX asks. */
export function cleanExporterValues(fields: Record<string, string>): void {
  const isEarly = /^pp$/i.test(fields.volume?.trim() ?? '');
  for (const name of ['volume', 'number', 'issue', 'pages', 'edition'])
    if (
      NO_VALUE.test(fields[name]?.trim() ?? '') ||
      (isEarly && /^(?:99|1\s*-+\s*1)$/.test(fields[name]?.trim() ?? ''))
    )
      delete fields[name];
  cleanVolume(fields);
  if (fields.date) fields.date = withHyphens(fields.date.trim());
  // What R says of its packages.
  const version = /^R package version ([\d.-]+)/.exec(fields.note ?? '')?.[1];
  if (version) fields.version ??= version;
  for (const [name, value] of Object.entries(fields))
    if (value.includes('\\\\')) fields[name] = value.replace(DOUBLED, '\\');
  for (const name of TITLES) if (fields[name]) fields[name] = fromHtml(fields[name]);
  if (fields.title) fields.title = withoutStop(fields.title);
}

function cleanVolume(fields: Record<string, string>): void {
  // Frontiers: "Volume 11 - 2020".
  const volume = fields.volume?.trim().replace(/^volume\s+(\d+)\s*-\s*\d{4}$/i, '$1');
  if (!volume) return;
  // PubMed: "19(3)".
  const [, alone, issue] = /^(\d+)\s*\(([\w/–-]+)\)$/.exec(volume) ?? [];
  const hasIssue = fields.number?.trim() || fields.issue?.trim();
  fields.volume = alone && !hasIssue ? alone : volume;
  if (issue && !hasIssue) fields.number = issue;
  // Oxford: "Supplement_1".
  if (fields.number) fields.number = fields.number.replace(/(?<=\p{L})\\?_(?=\d)/u, ' ');
}

const TITLES = ['title', 'subtitle', 'booktitle', 'booksubtitle', 'journal', 'journaltitle', 'abstract'] as const;

/** The marks that titles have at Crossref and at publishers, by what LaTeX has for each. */
const MARKS: Readonly<Record<string, string>> = {
  i: '\\emph',
  em: '\\emph',
  italic: '\\emph',
  b: '\\textbf',
  bold: '\\textbf',
  strong: '\\textbf',
  sub: '\\textsubscript',
  sup: '\\textsuperscript',
  scp: '\\textsc',
  sc: '\\textsc',
};
const MARKED = new RegExp(`<(?:jats:)?(${Object.keys(MARKS).join('|')})>([^<>]*)</(?:jats:)?\\1>`, 'gi');

/** `CO<sub>2</sub>` as LaTeX has it. What is no pair of plain marks stays as it is typed, and is text. */
function fromHtml(value: string): string {
  if (!value.includes('</')) return value;
  return value
    .replace(MARKED, (_, mark: string, text: string) => `${MARKS[mark.toLowerCase()]}{${text}}`)
    .replace(/<\/?jats:(?:p|title)>/g, ' ')
    .trim();
}

/** DBLP and PubMed end a title with a full stop, which every style has of its own. A short word before it may be an abbreviation. */
const withoutStop = (title: string): string =>
  title.replace(/(?<=^|[\s{–-])(?!corp|dept|univ|approx|assoc)(\p{L}{4,})\.(?=\}*\s*$)/iu, '$1');

/** A program that wrote backslashes as it keeps them in its own texts has two for each: `M{\\"u}ller`, `R\\&D`. */
const DOUBLED =
  /(?<!\\)\\\\(?=["'`^~=.](?:\{\\?\p{L}|\p{L})|[&%#_$]|(?:text|emph|mathrm|url|alpha|beta|gamma)[a-z]*\b)/gu;
