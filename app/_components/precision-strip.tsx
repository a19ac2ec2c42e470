import { theme } from '@/lib/theme/load';
import type { Strip } from '@/lib/site/strips';
import styles from './precision-strip.module.css';

const HEIGHTS = { 4: 26, 8: 52, 16: 100 } as const;
/** Between bars, in thousandths of the row. */
const GAP = 2;
const ID = 'strip';

/**
 * The row of bars over a page: two paths, one for each colour. Decoration to assistive technology, which has the contents; to others its
 * sections lead to themselves. The map of a text is there a second time as a thin line at the upper edge, which fills as one reads.
 */
export function PrecisionStrip({ strip }: { strip: Strip }) {
  if (!theme.strip) return <div className={styles.rule} />;
  const { bars, meaning, parts } = strip;
  const isMap = parts?.some(({ href }) => href.startsWith('#'));
  const path = (wide: boolean) =>
    bars
      .filter(({ bits }) => (bits === 16) === wide)
      .map(
        ({ bits, at, width }) =>
          `M${round(at)} 100v-${HEIGHTS[bits]}h${round(Math.max(1, width - GAP))}v${HEIGHTS[bits]}z`,
      )
      .join('');
  return (
    <>
      <svg
        className={styles.strip}
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {meaning && <title>{meaning}</title>}
        <g id={isMap ? ID : undefined}>
          <path className={styles.low} d={path(false)} />
          <path className={styles.high} d={path(true)} />
        </g>
        {parts?.map(({ href, title, at, width }) => (
          <a key={href} href={href} tabIndex={-1}>
            <title>{title}</title>
            <path className={styles.part} d={`M${round(at)} 0h${round(width)}v100h-${round(width)}z`} />
          </a>
        ))}
      </svg>
      {isMap && (
        <svg
          className={styles.progress}
          viewBox="0 0 1000 100"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
          data-screen-only
        >
          <use href={`#${ID}`} />
        </svg>
      )}
    </>
  );
}

const round = (x: number): number => Math.round(x * 10) / 10;
