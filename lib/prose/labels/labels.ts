import GithubSlugger from 'github-slugger';
import type { Heading as MarkdownHeading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { diagramTag } from '../diagrams/diagrams';
import type { DisplayFormula } from '../math/display';
import type { Label } from '../types';
import type { Words } from '@/lib/words/words';
import { report, type Run } from '../run';
import { parseWords } from '../source/parse-words';
import { attributesOf, isTag, type Tag } from '../tree/nodes';

/** The label of a part as a text prints it. */
export const labelOf = (run: Run, kind: string, number: number | string | undefined): string =>
  partName(run.context.words, kind, number);

/** The same in the words of a language: that of a theorem is its kind as written, or the language's word for theorem. */
export function partName({ say }: Words, kind: string, number: number | string | undefined): string {
  const shown = { number: String(number ?? 0) };
  if (kind === 'Figure') return say('label.figure', shown);
  if (kind === 'Table') return say('label.table', shown);
  if (kind === 'Equation') return say('label.equation', shown);
  return kind === 'Theorem' ? say('label.theorem', shown) : `${kind} ${shown.number}`;
}

/** Whether a part can be cited by its number. */
export const isNumbered = ({ label }: { label: Label }): boolean => label.number !== undefined;

const figureTags = ['Figure', 'Chart', 'Explorable', diagramTag];
const prefixes: Record<string, string> = { Figure: 'fig:', Table: 'tab:', Equation: 'eq:' };
const headingLabel = /(?<!\s)\s*\[#([^[\]\s]+)\]\s*$/;

/** A heading and the id that its label or its words give it. */
export type IdentifiedHeading = MarkdownHeading & { data?: { headingId?: string } };
/** A tag and the number that its place gives it. */
export type NumberedTag = Tag & { data?: { number?: number } };

/** "Proposition", however it is written: a kind begins what it names. */
export function kindOfTheorem(node: NumberedTag): string {
  const { kind = 'Theorem' } = attributesOf(node);
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Numbers figures, tables, theorems and labelled equations in their order, names headings, and notes what each label means. */
export function nameParts(tree: Root, run: Run): void {
  const slugger = new GithubSlugger();
  const counts = new Map<string, number>();
  const next = (kind: string) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts.get(kind)!;
  };
  visit(tree, (node) => {
    if (node.type === 'heading') nameHeading(node, slugger, run);
    else if (node.type === 'math') nameFormula(node as DisplayFormula, next, run);
    else if (isTag(node, ...figureTags)) numberTag(node, 'Figure', next, run);
    else if (isTag(node, 'Table')) numberTag(node, 'Table', next, run);
    else if (isTag(node, 'Theorem')) numberTag(node, kindOfTheorem(node), next, run);
  });
}

function nameHeading(node: IdentifiedHeading, slugger: GithubSlugger, run: Run): void {
  if (node.depth === 1)
    report(run, node, 'has a heading of the first level', 'start with ##: the title is in the front matter');
  const last = node.children.at(-1);
  const given = last?.type === 'text' ? headingLabel.exec(last.value)?.[1] : undefined;
  if (given && last?.type === 'text') last.value = last.value.replace(headingLabel, '');
  const title = toString(node);
  const id = given ?? slugger.slug(title);
  node.data = { ...node.data, headingId: id };
  addLabel(run, node, id, { kind: 'Section', title });
}

function nameFormula(node: DisplayFormula, next: (kind: string) => number, run: Run): void {
  const id = node.data?.formulaId;
  if (!id) return;
  checkPrefix(run, node, id, 'Equation');
  addLabel(run, node, id, { kind: 'Equation', number: next('Equation'), tex: node.value.trim() });
}

function numberTag(node: NumberedTag, kind: string, next: (kind: string) => number, run: Run): void {
  const number = next(kind);
  node.data = { ...node.data, number };
  const { id, caption } = attributesOf(node);
  if (!id) return;
  checkPrefix(run, node, id, kind);
  // What a page says of the works that it cites is no part of a caption elsewhere.
  const words = caption ? toString(parseWords(caption, node.position)) : '';
  const title = (words || (figureTags.includes(node.name ?? '') ? toString(node) : ''))
    .replace(/\s*\[[^\]]*@[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  addLabel(run, node, id, { kind, number, ...(title && { title }) });
}

function checkPrefix(run: Run, node: Parameters<typeof report>[1], id: string, kind: string): void {
  const prefix = prefixes[kind] ?? 'thm:';
  if (!id.startsWith(prefix))
    report(run, node, `calls a ${kind.toLowerCase()} "${id}"`, `write "${prefix}${id.replace(/^\w+:/, '')}"`);
}

function addLabel(run: Run, node: Parameters<typeof report>[1], id: string, label: Label): void {
  if (run.labels.has(id)) report(run, node, `has a second part called "${id}"`, 'give it another name');
  run.labels.set(id, label);
}
