import { inflateSync } from 'node:zlib';
import type { OtherSite } from '@/lib/content/other-labels';
import { cut, MOST_PARTS, partKinds, within, type Part } from './parts';

/** What a compressed inventory may become, in bytes. */
const LARGEST = 50_000_000;

/** The lines of a Sphinx inventory, version 2: https://sphobjinv.readthedocs.io/en/stable/syntax.html */
export function readSphinx(body: string): string[] {
  const bytes = Buffer.from(body, 'latin1');
  const mark = 'zlib.\n';
  const start = bytes.indexOf(mark);
  if (!body.startsWith('# Sphinx inventory version 2') || start < 0) throw new Error('it is no inventory of version 2');
  const inflated = inflateSync(bytes.subarray(start + mark.length), { maxOutputLength: LARGEST });
  return inflated.toString('utf8').split('\n').slice(0, MOST_PARTS);
}

/** A part of a Sphinx project is called after the prefix: `@python:sec:glossary` is its label `glossary`, unless it has one with the prefix. */
export function partsOfSphinx(site: OtherSite, labels: readonly string[], lines: readonly string[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  const known = new Map(lines.flatMap((line) => readLine(line) ?? []));
  for (const label of labels) {
    const name = known.has(label) ? label : label.slice(label.indexOf(':') + 1);
    const found = known.get(name);
    const url = found && within(site, found.place.replace(/\$$/, encodeURI(name)));
    if (!found || !url) continue;
    const shown = found.shown === '-' ? name : found.shown;
    const [, kind = '', number = ''] = /^(\p{L}+)\.?\s+\(?(\d[\w.]*)\)?$/u.exec(shown) ?? [];
    const isNumbered = Object.values(partKinds).includes(kind);
    parts.set(label, {
      kind: isNumbered ? kind : 'Section',
      number: isNumbered ? number : '',
      title: isNumbered ? '' : cut(shown),
      url,
    });
  }
  return parts;
}

/** "name domain:role priority place words"; a name may have spaces. */
function readLine(line: string): [string, { place: string; shown: string }][] | undefined {
  const [, name, place, shown] = /^(.{1,500}?)\s+std:label\s+-?\d+\s+(\S*)\s+(.*)$/.exec(line) ?? [];
  return name && place && shown ? [[name, { place, shown }]] : undefined;
}
