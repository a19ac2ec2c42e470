import { zlibSync } from 'fflate';
import { oneLine } from '@/lib/text/one-line';
import { nameOf, type LabelledText } from './labelled-text';

/**
 * An inventory as Sphinx's intersphinx reads it, version 2: a head in plain text, then a line each, compressed. A part has the name
 * "<write-up>:<label>"; where only one write-up has the label, the label alone as well.
 */
export function formatSphinxInventory(project: string, texts: readonly LabelledText[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const { labels } of texts) for (const { id } of labels) counts.set(id, (counts.get(id) ?? 0) + 1);
  const lines = texts.flatMap(({ slug, address, title, labels }) => [
    lineOf(slug, 'std:doc', address.slice(1), title),
    ...labels.flatMap(({ id, label }) => {
      const names = counts.get(id) === 1 ? [`${slug}:${id}`, id] : [`${slug}:${id}`];
      const place = `${address.slice(1)}#${id}`;
      return names.map((name) => lineOf(name, 'std:label', place, nameOf(label)));
    }),
  ]);
  const head = [
    '# Sphinx inventory version 2',
    `# Project: ${oneLine(project)}`,
    '# Version: ',
    '# The remainder of this file is compressed using zlib.',
    '',
  ].join('\n');
  const body = zlibSync(new TextEncoder().encode(lines.join('')), { level: 9 });
  return Buffer.concat([Buffer.from(head), body]);
}

/** Names have no spaces; what is shown ends the line and may have them. */
const lineOf = (name: string, role: string, place: string, shown: string): string =>
  `${name.replace(/\s+/g, '-')} ${role} -1 ${place.replace(/\s+/g, '%20')} ${oneLine(shown) || '-'}\n`;
