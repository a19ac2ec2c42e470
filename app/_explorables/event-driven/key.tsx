import type { ReactNode } from 'react';

import type { FigureText, FigureWords } from '../_furniture/words';

export const title: FigureText = 'Slots that do not wait';

/** What the bars' colours mean. */
export function Key({ low, words: { say } }: { low: number; words: FigureWords }) {
  return (
    <p className="xp-tag xp-key">
      <Entry fill="var(--navy, #10106e)">{say('INT8, the {low}% of lowest degree', { low })}</Entry>
      <Entry fill="var(--magenta, #b3006b)">{say('float, the rest')}</Entry>
      <Entry fill="var(--wash, #f5f6f9)" outlined>
        {say('a slot that waits')}
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
