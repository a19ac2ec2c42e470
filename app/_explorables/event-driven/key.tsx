import type { ReactNode } from 'react';

export const title = 'Slots that do not wait';

/** What the bars' colours mean. */
export function Key({ low }: { low: number }) {
  return (
    <p className="xp-tag xp-key">
      <Entry fill="var(--navy, #10106e)">INT8, the {low} % of lowest degree</Entry>
      <Entry fill="var(--magenta, #b3006b)">float, the rest</Entry>
      <Entry fill="var(--wash, #f5f6f9)" outlined>
        a slot that waits
      </Entry>
    </p>
  );
}

function Entry({ fill, outlined, children }: { fill: string; outlined?: boolean; children: ReactNode }) {
  return (
    <span>
      <svg width="10" height="10" aria-hidden="true">
        <rect
          x="0.5"
          y="0.5"
          width="9"
          height="9"
          fill={fill}
          stroke={outlined ? 'currentColor' : 'none'}
          strokeOpacity="0.5"
        />
      </svg>
      {children}
    </span>
  );
}
