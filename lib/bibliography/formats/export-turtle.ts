import { DataFactory, Writer, type Quad, type Quad_Object, type Quad_Subject } from 'n3';
import type { SchemaNode } from '@/lib/site/structured-data';

const { blankNode, literal, namedNode, quad } = DataFactory;
const SCHEMA = 'https://schema.org/';
const RDF_TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

/** Properties of schema.org whose values are addresses. */
const ADDRESSES = new Set(['url', 'sameAs', 'mainEntityOfPage', 'contentUrl']);

/** The schema.org node of a work as Turtle: the same statements as its JSON-LD. */
export function formatTurtle(node: SchemaNode): string {
  const quads: Quad[] = [];
  addNode(node, quads, { next: 0 });
  const writer = new Writer({ prefixes: { schema: SCHEMA } });
  writer.addQuads(quads);
  let text = '';
  writer.end((error: Error | null, result: string) => {
    if (error) throw error;
    text = result;
  });
  return text;
}

/** Blank nodes are numbered within their work, so that the same work gives the same bytes. */
function addNode(node: Readonly<Record<string, unknown>>, quads: Quad[], names: { next: number }): Quad_Subject {
  const subject = typeof node['@id'] === 'string' ? namedNode(node['@id']) : blankNode(`b${names.next++}`);
  for (const [name, value] of Object.entries(node)) {
    if (name === '@type') quads.push(quad(subject, RDF_TYPE, namedNode(SCHEMA + String(value))));
    if (name.startsWith('@')) continue;
    for (const one of Array.isArray(value) ? value : [value])
      quads.push(quad(subject, namedNode(SCHEMA + name), toObject(name, one, quads, names)));
  }
  return subject;
}

function toObject(name: string, value: unknown, quads: Quad[], names: { next: number }): Quad_Object {
  if (typeof value === 'object' && value !== null)
    return addNode(value as Record<string, unknown>, quads, names) as Quad_Object;
  const text = String(value);
  return ADDRESSES.has(name) && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text) ? namedNode(text) : literal(text);
}
