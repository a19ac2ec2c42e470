import type { ReactNode } from 'react';

interface Props {
  /** What is not there is left out. */
  facts: readonly ReactNode[];
  className?: string | undefined;
}

/** Here and in no sheet, which pages without facts would have to load. */
const row = {
  display: 'flex',
  flexFlow: 'wrap',
  gap: '0 0.9em',
  position: 'relative',
  overflowX: 'clip',
} as const;
/** It hangs before its fact, and is cut off with the edge of the row where the fact begins one. */
const dot = { position: 'absolute', marginInlineStart: '-0.6em' } as const;

/** Facts in a row with dots between them; where a row ends, the dot goes. */
export function Dotted({ facts, className }: Props) {
  const shown = facts.filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <p className={className} style={row}>
      {shown.map((fact, index) => (
        <span key={index}>
          {index > 0 && <span style={dot}> · </span>}
          {fact}
        </span>
      ))}
    </p>
  );
}
