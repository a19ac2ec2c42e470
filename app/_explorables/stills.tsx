import type { ReactNode } from 'react';
import { outlierRow } from '@/lib/explorables/outlier-row/outlier-row';
import type { ExplorableName } from '@/lib/explorables/names';
import { simulate } from '@/lib/explorables/event-driven/simulate';
import { viewRun } from '@/lib/explorables/event-driven/view';
import { experimentOf, SEED } from '@/lib/explorables/thought-graphs/methods';
import { runSearch } from '@/lib/explorables/thought-graphs/run';
import { seedOf } from '@/lib/explorables/random';
import { initialState } from './_furniture/figure-state';
import { englishWords } from './_furniture/words';
import { StackDrawing } from './bit-allocator/allocator-drawing';
import { allocatorView } from './bit-allocator/allocator-view';
import { fields as allocatorFields } from './bit-allocator/fields';
import { EventDrawing } from './event-driven/drawing';
import { placesOf } from './event-driven/frames';
import { initial as initialRun, toSimulation } from './event-driven/fields';
import { fields as formatFields } from './number-formats/fields';
import { FormatsDrawing } from './number-formats/formats-drawing';
import { formatsView } from './number-formats/formats-view';
import { fields as rowFields } from './outlier-row/fields';
import { RowDrawing } from './outlier-row/row-drawing';
import { allSettings, initial as initialSearch } from './thought-graphs/fields';
import { SearchDrawing } from './thought-graphs/search-drawing';

/** A part of a drawing. The style sheet leaves out its letters, which no one could read. */
function Crop({
  x = 0,
  y,
  width,
  height,
  children,
}: {
  x?: number;
  y: number;
  width: number;
  height: number;
  children: ReactNode;
}) {
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** The part of each figure by which it is known again, twice as wide as it is tall. */
const stills: Partial<Record<ExplorableName, () => ReactNode>> = {
  'bit-allocator': () => (
    <Crop y={0} width={420} height={210}>
      <StackDrawing view={allocatorView(initialState(allocatorFields))} width={420} words={englishWords} />
    </Crop>
  ),
  // The slots of both schedules, without the overview above them.
  'event-driven': () => {
    const run = simulate(toSimulation(initialRun));
    return (
      <Crop y={placesOf(run, 680).detail.lockStep.y} width={680} height={334}>
        <EventDrawing run={run} view={viewRun(run)} at={initialRun.at / 1000} width={680} words={englishWords} />
      </Crop>
    );
  },
  // Without an outlier, so that the bell and the marks are seen together.
  'number-formats': () => (
    <Crop y={4} width={420} height={210}>
      <FormatsDrawing
        view={formatsView({ ...initialState(formatFields), outlier: 1 })}
        width={420}
        words={englishWords}
      />
    </Crop>
  ),
  'outlier-row': () => {
    const { outlier, scope } = initialState(rowFields);
    return (
      <Crop y={0} width={400} height={200}>
        <RowDrawing row={outlierRow(outlier, scope)} outlier={outlier} scope={scope} width={400} words={englishWords} />
      </Crop>
    );
  },
  'thought-graphs': () => {
    const [chosen] = allSettings(initialSearch);
    if (!chosen) return null;
    const { search, answer } = runSearch(experimentOf(chosen), seedOf(SEED, initialSearch.problem - 1));
    return (
      <Crop x={78} y={0} width={342} height={182}>
        <SearchDrawing
          search={search}
          steps={search.steps.length}
          answer={answer}
          width={420}
          alt=""
          words={englishWords}
        />
      </Crop>
    );
  },
};

/** A figure as a small picture for lists; undefined for a name that no figure has, and for one that has no still. */
export function stillOf(name: string | undefined): ReactNode {
  return stills[name as ExplorableName]?.();
}
