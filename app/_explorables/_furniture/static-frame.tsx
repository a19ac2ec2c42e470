import type { ReactNode } from 'react';
import { ReadOuts, type ReadOut } from './read-outs';

interface StaticFrameProps {
  title: string;
  tag: string;
  readOuts: readonly ReadOut[];
  /** The text alternative of the drawing; left out where its parts have their own. */
  alt?: string;
  /** What stands over the drawing: bits, a key. */
  above?: ReactNode;
  /** The drawing at a width in pixels. */
  drawing: (width: number) => ReactNode;
}

/** Widths at which a static figure is drawn: beside its read-outs on a wide screen, and on a phone. */
const WIDE = 606;
const NARROW = 340;

/** The frame of a figure before it is live, and without scripts, in feeds and on paper: the same places as the live one's. */
export function StaticFrame({ title, tag, readOuts, alt, above, drawing }: StaticFrameProps) {
  const named = alt ? ({ role: 'img', 'aria-label': alt } as const) : {};
  return (
    <>
      <p className="xp-head">
        <b>{title}</b> <span className="xp-tag">{tag}</span>
      </p>
      <ReadOuts items={readOuts} />
      <div className="xp-picture">
        {above}
        <div className="xp-drawing xp-wide" {...named}>
          {drawing(WIDE)}
        </div>
        <div className="xp-drawing xp-narrow" {...named} hidden>
          {drawing(NARROW)}
        </div>
      </div>
    </>
  );
}
