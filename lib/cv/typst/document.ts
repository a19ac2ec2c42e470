import { addresses } from '@/lib/site/addresses';
import { precisionStrip } from '@/lib/site/precision-strip';
import { formatRange } from '../dates';
import type { Cv, Entry, Section } from '../model';
import type { PdfForm } from '../variants';
import { typstBlocks, typstFlow } from './body';
import { typstContacts, typstProfiles, type PrintedContacts } from './contacts';
import { typstArray, typstOptional, typstString, typstText } from './literal';
import { typstTemplate } from './template';

/** Families by role, most wanted first; see fonts.ts. */
export interface FontStacks {
  serif: string[];
  sans: string[];
  code: string[];
  math: string[];
}

export interface PrintSettings extends PrintedContacts {
  view: PdfForm['view'];
  paper: PdfForm['paper'];
  /** Type size in points. */
  size: number;
  fonts: FontStacks;
}

/** The CV as a Typst document: a pure function, so that the same CV is the same PDF on every machine. */
export function toTypst(cv: Cv, settings: PrintSettings): string {
  const parts = [preamble(cv, settings), typstTemplate(settings.view), masthead(cv, settings)];
  if (settings.view === 'plain') parts.push(`#${column(cv.sections, settings)}`);
  else {
    const columns = (['main', 'side'] as const).map((name) => cv.sections.filter((section) => section.column === name));
    const filled = columns.filter((sections) => sections.length > 0).map((sections) => column(sections, settings));
    parts.push(`#strip(${typstArray(precisionStrip(addresses.cv).map(String))})`, `#sheet(${filled.join(', ')})`);
  }
  return `${parts.join('\n')}\n`;
}

function preamble(cv: Cv, { paper, view, size, fonts }: PrintSettings): string {
  const [year, month, day] = cv.updated.split('-').map(Number);
  const [language, region] = cv.language.split('-');
  const stack = (families: string[]) => typstArray(families.map(typstString));
  return [
    `#set document(title: ${typstString(`${cv.person.name}: ${cv.title}`)}, author: ${typstString(cv.person.name)}, description: ${typstString(cv.headline)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set page(paper: ${typstString(paper === 'letter' ? 'us-letter' : 'a4')}, margin: ${view === 'plain' ? '(x: 20mm, y: 15mm)' : '(x: 16mm, top: 15mm, bottom: 13mm)'})`,
    `#let size = ${size}pt`,
    `#let leading = ${view === 'plain' ? '0.56em' : '0.63em'}`,
    `#let head-above = ${view === 'plain' ? '1.5em' : '2em'}`,
    `#let sans-fonts = ${stack(fonts.sans)}`,
    `#let code-fonts = ${stack(fonts.code)}`,
    `#let math-fonts = ${stack(fonts.math)}`,
    `#set text(font: ${stack(fonts.serif)}, lang: ${typstString(language ?? 'en')}${region ? `, region: ${typstString(region)}` : ''})`,
  ].join('\n');
}

function masthead(cv: Cv, settings: PrintSettings): string {
  const contacts = typstArray(typstContacts(cv.person, settings, settings.view));
  const profiles = typstArray(typstProfiles(cv.person, settings.view));
  return `#masthead(${typstText(cv.person.name)}, ${typstText(cv.headline)}, ${contacts}, ${profiles})`;
}

function column(sections: Section[], settings: PrintSettings): string {
  return `{ ${sections.map((section) => typstSection(section, settings)).join('\n')} }`;
}

function typstSection(section: Section, { view }: PrintSettings): string {
  const entries = section.entries.map((entry, index) => typstEntry(section, entry, index, view));
  return [`heading(level: 2, ${typstText(section.title)})`, ...entries].join('\n');
}

function typstEntry(section: Section, entry: Entry, index: number, view: PdfForm['view']): string {
  switch (section.kind) {
    case 'skills':
      return `${view === 'full' ? 'chips' : 'listed'}(${typstString(entry.title)}, ${typstArray(entry.items.map(typstString))})`;
    case 'publications':
      return `hung(${typstString(`[${index + 1}]`)}, 1.6em, ${typstFlow(entry.body)})`;
    case 'awards': {
      const body = entry.body.length > 0 ? typstFlow(entry.body) : `strong(${typstString(entry.title)})`;
      const year = entry.dates ? formatRange(entry.dates) : '';
      return `hung(${typstString(view === 'plain' ? `${year}:` : year)}, 2.5em, ${body})`;
    }
    default:
      return headedEntry(entry);
  }
}

function headedEntry(entry: Entry): string {
  const line = [entry.dates && formatRange(entry.dates), entry.place].filter(Boolean).join(' · ');
  return [
    `entry(${typstText(entry.title)}`,
    `url: ${entry.url === undefined ? 'none' : typstString(entry.url)}`,
    `by: ${typstOptional(entry.organisation)}`,
    `by-url: ${entry.organisationUrl === undefined ? 'none' : typstString(entry.organisationUrl)}`,
    `line: ${typstOptional(line || undefined)}`,
    `${typstBlocks(entry.body)})`,
  ].join(', ');
}
