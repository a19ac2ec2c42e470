import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words that both texts have, or one of them alone. */
export interface ComparedRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A block of the text that is not in both as it stands. */
export type ComparedBlock = readonly ComparedRun[];

/** More words than these are not compared one by one: the blocks stand one after the other. */
const LONGEST = 20_000;

/** What stands in one text and not in the other, block by block, as it is written in Markdown. */
export function compareTexts(before: string, after: string): ComparedBlock[] {
  const parts = diffArrays(blocksOf(before), blocksOf(after));
  const compared: ComparedBlock[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const { removed, added, value } = parts[index]!;
    const next = parts[index + 1];
    if (removed && next?.added) {
      compared.push(...compareBlocks(value, next.value));
      index += 1;
    } else if (removed) compared.push(...value.map((text): ComparedBlock => [{ kind: 'removed', text }]));
    else if (added) compared.push(...value.map((text): ComparedBlock => [{ kind: 'added', text }]));
  }
  return compared;
}

const blocksOf = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean);

/** Blocks that took the place of others, in pairs as far as there are pairs. */
function compareBlocks(before: readonly string[], after: readonly string[]): ComparedBlock[] {
  const most = Math.max(before.length, after.length);
  return Array.from({ length: most }, (_, index) => compareWords(before[index] ?? '', after[index] ?? ''));
}

function compareWords(before: string, after: string): ComparedBlock {
  if (before === '') return [{ kind: 'added', text: after }];
  if (after === '') return [{ kind: 'removed', text: before }];
  if (before.length + after.length > LONGEST)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
