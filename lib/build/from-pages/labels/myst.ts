import type { Label } from '@/lib/prose/types';
import { addresses } from '@/lib/site/addresses';
import type { LabelledText } from './labelled-text';

/** The version of MyST's tree that these pages are written in. */
const TREE_VERSION = 3;

/** What other projects of MyST read first: where each part is (https://mystmd.org/guide/website-metadata). */
export function formatMystReferences(texts: readonly LabelledText[]): string {
  const references = texts.flatMap(({ slug, address, labels }) => {
    const place = { data: addresses.mystPage(address), url: address };
    return [
      { kind: 'page', ...place },
      { identifier: slug, kind: 'page', ...place },
      ...labels.map(({ id, label }) => ({ identifier: id, kind: kindOf(label), ...place })),
    ];
  });
  return `${JSON.stringify({ version: '1', references }, null, 1)}\n`;
}

/** The parts of a write-up as MyST's tree: what a reference shows as its words and in its preview. */
export function formatMystPage({ slug, address, title, description, labels }: LabelledText): string {
  const page = {
    version: TREE_VERSION,
    kind: 'Article',
    slug,
    location: address,
    frontmatter: { title, description },
    mdast: { type: 'root', children: labels.map(({ id, label }) => toNode(id, label)) },
    references: {},
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

const kindOf = ({ kind }: Label): string => kinds[kind] ?? `proof:${kind.toLowerCase()}`;

const kinds: Record<string, string> = { Section: 'heading', Equation: 'equation', Figure: 'figure', Table: 'table' };

interface MystNode {
  type: string;
  [property: string]: unknown;
}

function toNode(id: string, label: Label): MystNode {
  const { kind, number, title = '', tex } = label;
  const named = { identifier: id, label: id, html_id: id, ...(number !== undefined && { enumerator: String(number) }) };
  const words = [{ type: 'text', value: title }];
  if (kind === 'Section') return { type: 'heading', depth: 2, ...named, children: words };
  if (kind === 'Equation') return { type: 'math', ...named, value: tex };
  if (kind !== 'Figure' && kind !== 'Table')
    return { type: 'proof', kind: kind.toLowerCase(), ...named, enumerated: true, children: [] };
  const caption = title ? [{ type: 'caption', children: [{ type: 'paragraph', children: words }] }] : [];
  return { type: 'container', kind: kind.toLowerCase(), ...named, children: caption };
}
