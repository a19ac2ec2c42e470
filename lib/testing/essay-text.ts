import { readFileSync } from 'node:fs';

const content = new URL('../../content/', import.meta.url);

/** A data file behind charts and tables, as text. */
export function dataFile(name: string): string {
  return readFileSync(new URL(`data/${name}`, content), 'utf8');
}

/** Where an essay would be; a content folder need not have it. */
export function essayFile(name: string): URL {
  return new URL(`posts/${name}.mdx`, content);
}

/** Where the introduction of a topic would be. */
export function topicFile(name: string): URL {
  return new URL(`topics/${name}.mdx`, content);
}

/** The source of a topic's introduction. */
export function topicText(name: string): string {
  return readFileSync(topicFile(name), 'utf8');
}

/** The source of an essay. */
export function essayText(name: string): string {
  return readFileSync(essayFile(name), 'utf8');
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
