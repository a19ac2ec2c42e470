import type { OtherSite } from '@/lib/content/other-labels';
import type { FetchDoor } from '../fetch/door';
import { cut, MOST_PARTS, partKinds, within, type Part } from './parts';
import { partsOfSphinx, readSphinx } from './sphinx-inventory';

/**
 * What a site says of these of its parts, by their labels ("eq:law"): as MyST tells it or, where it has no such file, as Sphinx does.
 * Parts that it does not name are left out. Throws FetchError.
 */
export async function fetchParts(
  door: FetchDoor,
  site: OtherSite,
  labels: readonly string[],
): Promise<Map<string, Part>> {
  const accept = 'application/json';
  const myst = await door.ask({ source: site.name, url: `${site.url}/myst.xref.json`, accept, read: readMyst });
  if (myst) return partsOfMyst(door, site, labels, myst);
  const url = `${site.url}/objects.inv`;
  const lines = await door.ask({ source: site.name, url, accept: '*/*', isBinary: true, read: readSphinx });
  return partsOfSphinx(site, labels, lines ?? []);
}

/** Of a page's tree. */
const MOST_NODES = 200_000;

interface MystReference {
  identifier?: string;
  html_id?: string;
  kind?: string;
  data?: string;
  url?: string;
  implicit?: boolean;
}

function readMyst(body: string): MystReference[] {
  const { references } = JSON.parse(body) as { references?: unknown };
  if (!Array.isArray(references)) throw new Error('it has no list of references');
  if (references.length > MOST_PARTS) throw new Error(`it names more than ${MOST_PARTS} parts`);
  const text = (value: unknown) => value === undefined || typeof value === 'string';
  return (references as MystReference[]).filter(
    (each) =>
      each !== null && typeof each === 'object' && [each.identifier, each.html_id, each.data, each.url].every(text),
  );
}

async function partsOfMyst(
  door: FetchDoor,
  site: OtherSite,
  labels: readonly string[],
  references: readonly MystReference[],
): Promise<Map<string, Part>> {
  const parts = new Map<string, Part>();
  for (const label of labels) {
    const found = references.find((each) => !each.implicit && (each.identifier === label || each.html_id === label));
    const page = found && within(site, `${found.url ?? ''}#${encodeURI(found.html_id ?? found.identifier ?? label)}`);
    const data = found?.data && within(site, found.data);
    if (!found || !page || !data) continue;
    const node = await door.ask({
      source: site.name,
      url: data,
      accept: 'application/json',
      read: (body) => findNode((JSON.parse(body) as { mdast?: unknown }).mdast, found.identifier ?? label),
    });
    const part = node && toPart(node, label, page);
    if (part) parts.set(label, part);
  }
  return parts;
}

interface MystNode {
  type?: unknown;
  kind?: unknown;
  identifier?: unknown;
  enumerator?: unknown;
  value?: unknown;
  children?: unknown;
}

/** The part of a tree with an identifier. Goes through so many nodes and no more; a tree in JSON has no circles. */
function findNode(tree: unknown, identifier: string): MystNode | undefined {
  const open: unknown[] = [tree];
  for (let count = 0; open.length > 0 && count < MOST_NODES; count += 1) {
    const node = open.pop() as MystNode | null;
    if (node === null || typeof node !== 'object') continue;
    if (node.identifier === identifier) return node;
    if (Array.isArray(node.children)) open.push(...node.children.slice(0, MOST_NODES).reverse());
  }
  return undefined;
}

function toPart(node: MystNode, label: string, url: string): Part | undefined {
  const number = typeof node.enumerator === 'string' ? node.enumerator.slice(0, 20) : '';
  const caption = node.type === 'container' ? firstOf(node, 'caption') : node;
  const title = cut(wordsOf(caption));
  if (!number && !title) return undefined;
  return { kind: kindOf(label, typeof node.kind === 'string' ? node.kind : ''), number, title, url };
}

function firstOf({ children }: MystNode, type: string): MystNode | undefined {
  return Array.isArray(children) ? (children as MystNode[]).find((child) => child?.type === type) : undefined;
}

function wordsOf(node: MystNode | undefined, depth = 0): string {
  if (!node || typeof node !== 'object' || depth > 20) return '';
  if (node.type === 'text' && typeof node.value === 'string') return node.value;
  return Array.isArray(node.children)
    ? (node.children as MystNode[]).map((child) => wordsOf(child, depth + 1)).join('')
    : '';
}

/** By what the label says; a theorem may be a lemma. */
function kindOf(label: string, said: string): string {
  const kind = partKinds[label.slice(0, label.indexOf(':'))] ?? 'Section';
  return kind === 'Theorem' && /^[a-z]{3,20}$/.test(said) ? said[0]!.toUpperCase() + said.slice(1) : kind;
}
