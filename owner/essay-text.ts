import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirectory } from './content-directory';

const readContent = (path: string) => readFileSync(join(contentDirectory, path), 'utf8');

/** A data file behind charts and tables, as text. */
export function dataFile(name: string): string {
  return readContent(`data/${name}`);
}

/** The source of a topic's introduction. */
export function topicText(name: string): string {
  return readContent(`topics/${name}.mdx`);
}

/** The source of an essay. */
export function essayText(name: string): string {
  return readContent(`posts/${name}.mdx`);
}

/** A share as a percentage without its sign. */
export function percent(share: number, digits = 1): string {
  return (100 * share).toFixed(digits);
}

/** The rows of the table with this id, as cells, without its head. */
export function tableRows(text: string, id: string): string[][] {
  const [, table = ''] = text.split(`<Table id="${id}"`);
  const [body = ''] = table.split('</Table>');
  const lines = body.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
