import { useRef, type ReactNode, type Ref } from 'react';
import { useWidth } from './use-width';
import { useWords } from './words-context';

interface FrameProps {
  /** The figure's short name. */
  title: string;
  /** What is set at present: "FP4 E2M1, block of 32". */
  tag?: ReactNode;
  /** The read-outs: the answer. */
  readOuts?: ReactNode;
  /** The drawing and what belongs to it. */
  children: ReactNode;
  /** The one control that matters most. */
  main?: ReactNode;
  /** All other controls: beside the drawing, and folded on a phone. */
  more?: ReactNode;
  /** The quiet last line, notices, the summary. */
  foot?: ReactNode;
}

/** Narrower than this, in rem, and there is no room beside the drawing (explorables.css). */
const BESIDE = 38;

/**
 * The frame of every live figure: drawing on the left, its read-outs and controls beside it. On a phone title, read-outs, drawing and
 * the main control come first, so that cause and effect stand on one screen, and the other choices fold up. The order of the markup
 * is that of the phone; the style sheet places it.
 */
export function Frame({ title, tag, readOuts, children, main, more, foot }: FrameProps) {
  const { say } = useWords();
  const frame = useRef<HTMLElement>(null);
  const isPhone = useWidth(frame) < BESIDE * remInPixels();
  return (
    <section className="xp-frame" aria-label={title} ref={frame}>
      <div className="xp-head">
        <b>{title}</b>
        <span className="xp-tag">{tag}</span>
      </div>
      {readOuts}
      <div className="xp-picture">{children}</div>
      {main && <div className="xp-controls xp-main">{main}</div>}
      {more && isPhone && (
        <details className="xp-more">
          <summary>{say('More choices')}</summary>
          {more}
        </details>
      )}
      {more && !isPhone && <div className="xp-more">{more}</div>}
      <div className="xp-foot">{foot}</div>
    </section>
  );
}

const remInPixels = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The box of a drawing, measured so that it is drawn at its own width. */
export function Drawing({ box, busy, children }: { box: Ref<HTMLDivElement>; busy?: boolean; children: ReactNode }) {
  return (
    <div className="xp-drawing" ref={box} aria-busy={busy || undefined}>
      {children}
    </div>
  );
}
