import type { Imported } from './import-site';
import type { Left } from './draft';

/** The report of a move, as Markdown: what came over, what did not and why with file and line, and how many old addresses lead on. */
export function formatReport(system: string, source: string, { draft, texts, copies, redirects }: Imported): string {
  const documents = [...texts.keys()].filter((path) => path.endsWith('.mdx') && !path.startsWith('.'));
  return `# Moved from ${system}

From \`${source}\`, where nothing was changed: ${documents.length} documents, ${copies.size} files, ${redirects.size} old addresses that lead on
(\`redirects\` in \`profile.mdx\`). This report is no part of the site; delete it when it is read.

## What did not come over

${draft.left.length > 0 ? leftLines(draft.left).join('\n') : 'Everything came over.'}

## What came over

${draft.came.map(({ from, to }) => `- \`${from || 'the whole'}\` → \`${to}\``).join('\n')}

## Files

${[...copies].map(([to, from]) => `- \`${from}\` → \`${to}\``).join('\n') || 'None.'}
`;
}

/** Each file once, with what was left of it. */
export function leftLines(left: readonly Left[]): string[] {
  const sorted = [...left].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  const lines = sorted.map(({ file, line, why }) => `- \`${file}${line === undefined ? '' : `:${line}`}\` ${why}`);
  return [...new Set(lines)];
}
