import type { ComparedBlock } from '@/lib/prose/revisions/compare';
import styles from './revision.module.css';

/** What changed between a text that is kept and the present one, as both are written: taken out, put in. */
export function Differences({ blocks, day }: { blocks: readonly ComparedBlock[]; day: string }) {
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">What changed up to {day}</h2>
      {blocks.length === 0 ? (
        <p>Nothing of the text.</p>
      ) : (
        <ol className={`plain ${styles.blocks}`}>
          {blocks.map((runs, index) => (
            <li key={index}>
              {runs.map(({ kind, text }, place) =>
                kind === 'same' ? (
                  text
                ) : kind === 'removed' ? (
                  <del key={place}>{text}</del>
                ) : (
                  <ins key={place}>{text}</ins>
                ),
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
