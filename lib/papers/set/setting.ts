import type { Nodes, Root } from 'hast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { Problem } from '@/lib/content/problem';
import { decodePercent } from '@/lib/text/decode-percent';
import { originOf } from '@/lib/prose/tree/origins';
import { typstString } from '@/lib/typst/literal';
import type { PaperText } from '../model';

/** One run over one text: what the converters of its parts leave for each other. */
export interface Setting {
  text: PaperText;
  /** Ids that something links to and that are there. */
  targets: ReadonlySet<string>;
  /** Those that have their label already; a second would stop Typst. */
  labelled: Set<string>;
  /** Files that the source names. */
  files: Map<string, Buffer>;
  problems: Problem[];
  /** How many figures that compute were set. */
  stills: number;
  /** The level of the last heading: PDF/UA lets none be skipped. */
  level: number;
}

/** A fresh run over a text. */
export function startSetting(text: PaperText): Setting {
  return {
    text,
    targets: targetsOf(text),
    labelled: new Set(),
    files: new Map(),
    problems: [],
    stills: 0,
    level: 1,
  };
}

/** Content with the label of an id, where something links to it. */
export function labelled(content: string, id: unknown, setting: Setting): string {
  if (typeof id !== 'string' || !setting.targets.has(id) || setting.labelled.has(id)) return content;
  setting.labelled.add(id);
  return `[#${content}#label(${typstString(id)})]`;
}

/** Content behind an invisible place with the label of an id, where something links to it. */
export function anchored(content: string, id: unknown, setting: Setting): string {
  const place = labelled('metadata(none)', id, setting);
  return place.startsWith('[') ? `{ ${place}; ${content} }` : content;
}

/** Notes what stands on paper otherwise than it was written; its line counts from the first of the file. */
export function remark(setting: Setting, at: { position?: { start: Point } }, message: string, mend: string): void {
  const line = at.position?.start.line;
  setting.problems.push({
    file: setting.text.file,
    ...(line !== undefined && { line: line + setting.text.bodyLine - 1 }),
    message,
    mend,
    severity: 'warning',
  });
}

function targetsOf({ tree, references }: PaperText): Set<string> {
  const ids = new Set(references.map(({ key }) => `ref-${key}`));
  const wanted = new Set<string>();
  visit(tree as Root, (node) => {
    const origin = originOf(node as Nodes);
    if (origin?.kind === 'formula' && origin.id) ids.add(origin.id);
    if (node.type === 'element') {
      if (typeof node.properties.id === 'string') ids.add(node.properties.id);
      const href = node.properties.href;
      if (typeof href === 'string' && href.startsWith('#')) wanted.add(decodePercent(href.slice(1)));
    }
    const attributes = (node as { attributes?: { name: string; value: unknown }[] }).attributes ?? [];
    for (const { name, value } of attributes) if (name === 'id' && typeof value === 'string') ids.add(value);
  });
  return new Set([...wanted].filter((id) => ids.has(id)));
}
