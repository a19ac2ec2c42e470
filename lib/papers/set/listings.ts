import type { ListingLine, ListingOrigin } from '@/lib/prose/tree/origins';
import { typstArray, typstSequence, typstString } from '@/lib/typst/literal';

/** A listing: coloured by the kinds of its tokens, with numbers and marks where they are asked for. */
export function typstListing({ title, lines, isNumbered }: ListingOrigin): string {
  const code = lines.map(({ tokens }) => tokens.map(({ text }) => text).join('')).join('\n');
  const set = typstArray(lines.map(typstLine));
  const marks = typstArray(lines.map(({ mark }) => typstString(mark)));
  const head = title ? typstString(title) : 'none';
  return `listing(${head}, ${typstString(code)}, ${set}, ${marks}, ${isNumbered})`;
}

const kinds = new Set(['k', 's', 'c', 'n', 'f', 'p', 'i', 'd']);

function typstLine({ tokens }: ListingLine): string {
  const parts = tokens.map(({ kind, text }) =>
    kinds.has(kind) ? `token-${kind}(${typstString(text)})` : typstString(text),
  );
  return typstSequence(parts);
}
