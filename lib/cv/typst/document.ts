import { addresses } from '@/lib/site/addresses';
import { precisionStrip } from '@/lib/site/precision-strip';
import { listKinds, type Cv } from '../model';
import { rowLabel } from '../rows';
import type { Theme } from '@/lib/theme/theme';
import type { PdfForm } from '../variants';
import { typstContacts, typstProfiles, type PrintedContacts } from './contacts';
import { typstStack, type FontStacks } from '@/lib/typst/font-choice';
import { typstArray, typstLanguage, typstString, typstText } from '@/lib/typst/literal';
import { typstSection } from './section';
import { typstTemplate } from './template';
import { wordsIn } from '@/lib/words/words';

export interface PrintSettings extends PrintedContacts {
  view: PdfForm['view'];
  paper: PdfForm['paper'];
  /** Type size in points. */
  size: number;
  fonts: FontStacks;
  theme: Pick<Theme, 'colours' | 'strip'>;
}

/** The CV as a Typst document: a pure function, so that the same CV is the same PDF on every machine. */
export function toTypst(cv: Cv, settings: PrintSettings): string {
  const words = wordsIn(cv.words, cv.language);
  const parts = [
    preamble(cv, settings),
    typstTemplate(settings.view, settings.theme.colours.light),
    masthead(cv, settings),
  ];
  const inColumn = (name: 'main' | 'side') =>
    typstArray(
      cv.sections.filter(({ column }) => column === name).map((section) => typstSection(section, settings.view, words)),
    );
  if (settings.view === 'plain')
    parts.push(`#whole(${typstArray(cv.sections.map((section) => typstSection(section, settings.view, words)))})`);
  else
    parts.push(
      settings.theme.strip ? `#strip(${typstArray(precisionStrip(addresses.cv).map(String))})` : '#under-masthead',
      `#sheet(${inColumn('main')}, ${inColumn('side')}, every-page: ${cv.columns === 'every page'})`,
    );
  return `${parts.join('\n')}\n`;
}

function preamble(cv: Cv, { paper, view, size, fonts }: PrintSettings): string {
  const [year, month, day] = cv.updated.split('-').map(Number);
  return [
    `#set document(title: ${typstString(`${cv.person.name}: ${cv.title}`)}, author: ${typstString(cv.person.name)}, description: ${typstString(cv.headline)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#let size = ${size}pt`,
    `#let margin = ${view === 'plain' ? '(x: 18mm, top: 12mm, bottom: 11mm)' : '(x: 16mm, top: 15mm, bottom: 13mm)'}`,
    `#let leading = ${view === 'plain' ? '0.5em' : '0.63em'}`,
    `#let head-above = ${view === 'plain' ? '1.15em' : '2em'}`,
    `#let head-below = ${view === 'plain' ? '0.7em' : '0.95em'}`,
    `#let name-size = ${view === 'plain' ? '22pt' : '28pt'}`,
    `#let row-gap = ${view === 'plain' ? '0.15em' : '0.2em'}`,
    `#let line-below = ${view === 'plain' ? '0.6em' : '0.7em'}`,
    `#let sans-fonts = ${typstStack(fonts.sans)}`,
    `#let code-fonts = ${typstStack(fonts.code)}`,
    `#let math-fonts = ${typstStack(fonts.math)}`,
    `#let date-labels = ${typstArray(commonDates(cv).map(typstString))}`,
    `#let owner = ${typstText(cv.person.name)}`,
    `#set text(font: ${typstStack(fonts.serif)}, ${typstLanguage(cv.language)})`,
    `#set page(paper: ${typstString(paper === 'letter' ? 'us-letter' : 'a4')}, margin: margin)`,
  ].join('\n');
}

/** The longest dates that stand before rows, but for those that are phrases: the column of dates is as wide as these. */
function commonDates({ sections, ...cv }: Cv): string[] {
  const words = wordsIn(cv.words, cv.language);
  const labels = sections
    .filter(({ kind }) => (listKinds as readonly string[]).includes(kind))
    .flatMap(({ entries }) => entries.map((entry) => rowLabel(entry, words)))
    .filter((label) => label.length <= '22 September 2022'.length);
  const longest = Math.max(0, ...labels.map((label) => label.length));
  return [...new Set(labels.filter((label) => label.length === longest))];
}

function masthead(cv: Cv, settings: PrintSettings): string {
  const contacts = typstArray(typstContacts(cv.person, settings, settings.view, wordsIn(cv.words, cv.language)));
  const profiles = typstArray(typstProfiles(cv.person, settings.view));
  return `#masthead(${typstText(cv.person.name)}, ${typstText(cv.headline)}, ${contacts}, ${profiles})`;
}
