import { precisionStrip } from '@/lib/site/precision-strip';
import styles from './precision-strip.module.css';

const BAR = { 4: 26, 8: 52, 16: 100 } as const;

/** The page's own row of bars, drawn from its address: two paths, one for each colour. Decoration to assistive technology. */
export function PrecisionStrip({ address }: { address: string }) {
  const strip = precisionStrip(address);
  const bars = (wide: boolean) =>
    strip
      .map((bits, index) => ((bits === 16) === wide ? `M${index * 10} 100v-${BAR[bits]}h8v${BAR[bits]}z` : ''))
      .join('');
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${strip.length * 10 - 2} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.low} d={bars(false)} />
      <path className={styles.high} d={bars(true)} />
    </svg>
  );
}
