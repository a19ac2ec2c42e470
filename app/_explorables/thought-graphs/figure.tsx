import type { ReactNode } from 'react';
import { keyOf, type Settings } from '@/lib/explorables/thought-graphs/methods';
import { searchTrials, solvedOf100, table4 } from '@/lib/explorables/thought-graphs/published';
import type { Outcome } from '@/lib/explorables/thought-graphs/run';
import type { FigureText, FigureWords } from '../_furniture/words';
import type { ModelPoint } from './cost-axes';
import { CostPlot } from './cost-plot';
import { SearchDrawing } from './search-drawing';
import { SuccessStrip } from './success-strip';
import { answerWords, type Result } from './words';

export const title: FigureText = 'Thoughts as a graph';

export interface FigureProps {
  outcome: Outcome;
  steps: number;
  /** All four methods, the chosen one first, and the results that are known, by key. */
  settings: readonly Settings[];
  results: ReadonlyMap<string, Result>;
  width: number;
  /** What the search shows, in words. */
  alt: string;
  words: FigureWords;
  onPick?: (step: number) => void;
}

/** The three drawings under each other: one search, cost against error, and the share solved. */
export function ThoughtDrawings({ outcome, steps, settings, results, width, alt, words, onPick }: FigureProps) {
  const [chosen] = settings;
  if (!chosen) return null;
  const points = settings.flatMap((each, i): ModelPoint[] => {
    const result = results.get(keyOf(each));
    return result ? [{ name: words.label(each.method), result, chosen: i === 0 }] : [];
  });
  return (
    <>
      <SearchDrawing
        search={outcome.search}
        steps={steps}
        answer={outcome.answer}
        width={width}
        alt={alt}
        words={words}
        onPick={onPick}
      />
      <CostPlot
        trials={searchTrials(chosen.task)}
        published={table4[chosen.task][chosen.solver]}
        points={points}
        width={width}
        words={words}
      />
      <SuccessStrip
        solved={solvedOf100[chosen.solver][chosen.task] ?? []}
        points={points}
        width={width}
        words={words}
      />
    </>
  );
}

interface KeyProps {
  outcome: Outcome;
  words: FigureWords;
  /** What else is to be known; a live figure says it beside its controls. */
  children?: ReactNode;
}

/** How to read a thought's cell, and what the drawn search came to. */
export function Key({ outcome: { error, queries }, words, children }: KeyProps) {
  const { say } = words;
  return (
    <p className="xp-tag xp-key">
      <span>{say('cells: mistakes; filled: none; faint: removed')}</span>
      {children}
      <span>{say('this search: {answer}', { answer: answerWords(error, queries, words) })}</span>
    </p>
  );
}
