import type { ComparedBlock } from '@/lib/prose/revisions/compare';
import type { Words } from '@/lib/words/words';
import styles from './revision.module.css';

interface Props {
  blocks: readonly ComparedBlock[];
  /** The day of the present text, in words. */
  day: string;
  words: Words;
}

/** What changed between a text that is kept and the present one, as both are written: taken out, put in. */
export function Differences({ blocks, day, words: { say } }: Props) {
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{say('revision.changed', { day })}</h2>
      {blocks.length === 0 ? (
        <p>{say('revision.unchanged')}</p>
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
