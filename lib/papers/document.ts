import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { typstStack, type FontStacks } from '@/lib/typst/font-choice';
import { typstArray, typstLanguage, typstString, typstText } from '@/lib/typst/literal';
import type { PaperFacts, PaperText, TypstPaper } from './model';
import { typstBlocks } from './set/blocks';
import { typstInlines } from './set/inlines';
import { citeOwnText } from './own-citation';
import { anchored, startSetting, type Setting } from './set/setting';
import { paperTemplate } from './template';
import { directionOf } from '@/lib/words/words';

const parser = unified().use(rehypeParse, { fragment: true });

/** The content of a paper as Typst: what stands on it and in what order, without faces and look. */
export function typstPaper(text: PaperText): TypstPaper {
  const setting = startSetting(text);
  const body = [masthead(text.facts, setting), `#${typstBlocks(text.tree.children as Nodes[], setting)}`];
  if (text.references.length > 0) body.push(references(text, setting));
  return { body: body.join('\n'), files: setting.files, problems: setting.problems };
}

/** A whole Typst document. A pure function, so that the same text is the same PDF on every machine. */
export function paperSource(facts: PaperFacts, body: string, fonts: FontStacks): string {
  const { says } = facts;
  const [year, month, day] = (facts.day ?? '').split('-').map(Number);
  const date = facts.day ? `datetime(year: ${year}, month: ${month}, day: ${day})` : 'none';
  return [
    `#set document(title: ${typstString(facts.title)}, author: ${typstString(facts.author.name)}, description: ${typstString(facts.description)}, keywords: ${typstArray(facts.keywords.map(typstString))}, date: ${date})`,
    `#let sans-fonts = ${typstStack(fonts.sans)}`,
    `#let code-fonts = ${typstStack(fonts.code)}`,
    `#let math-fonts = ${typstStack(fonts.math)}`,
    `#set text(font: ${typstStack(fonts.serif)}, ${typstLanguage(facts.language)})`,
    `#let begins = ${typstString(directionOf(facts.language) === 'rtl' ? 'right' : 'left')}`,
    `#let says = (cite: ${typstString(says.cite)}, newest: ${typstString(says.newest)}, worked: ${typstString(says.worked)})`,
    paperTemplate,
    runningHeads(facts),
    body,
  ].join('\n');
}

/** From the second page on: whose text it is, and which; and on all, where in it one is. */
function runningHeads({ title, author }: PaperFacts): string {
  return `#set page(
  header: context if counter(page).get().first() > 1 {
    set text(font: sans-fonts, size: size * 0.8, fill: muted, number-type: "lining", hyphenate: false)
    grid(columns: (1fr, auto), column-gutter: 2em, ${typstString(title)}, ${typstString(author.name)})
  },
  footer: context align(center, text(font: sans-fonts, size: size * 0.8, fill: muted, number-type: "lining", str(counter(page).get().first()) + " / " + str(counter(page).final().first()))))`;
}

function masthead(facts: PaperFacts, setting: Setting): string {
  const { title, description, author, particulars, strip, own, url } = facts;
  const cited = inlineHtml(citeOwnText(own), setting);
  return `#masthead(${typstText(title)}, ${typstText(description)}, ${typstText(author.name)}, ${typstString(author.url)}, ${typstArray(particulars.map((item) => typstText(item)))}, ${typstArray(strip.map(String))}, ${cited}, ${typstString(url)})`;
}

function references(text: PaperText, setting: Setting): string {
  const items = text.references.map(({ key, html }) => anchored(inlineHtml(html, setting), `ref-${key}`, setting));
  return `#references(${typstString(text.facts.says.references)}, ${typstArray(items)})`;
}

/** What the citation processor writes, which is HTML of words, emphasis, scripts and links. */
function inlineHtml(html: string, setting: Setting): string {
  return typstInlines(parser.parse(html).children as Nodes[], setting);
}
