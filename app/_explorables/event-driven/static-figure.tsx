import { simulate } from '@/lib/explorables/event-driven/simulate';
import { viewRun } from '@/lib/explorables/event-driven/view';
import { StaticFrame } from '../_furniture/static-frame';
import type { FigureWords } from '../_furniture/words';
import { EventDrawing } from './drawing';
import { headWords, initial, toSimulation } from './fields';
import { Key, title } from './key';
import { readOutsOf } from './words';

/** The figure at its default state, drawn by the same engine, for pages without scripts, feeds and print. */
export function EventDrivenStatic({ alt, words }: { alt: string; words: FigureWords }) {
  const simulation = toSimulation(initial);
  const run = simulate(simulation);
  const view = viewRun(run);
  return (
    <StaticFrame
      title={words.say(title)}
      tag={headWords(initial, view, words)}
      readOuts={readOutsOf(view, simulation, words)}
      alt={alt}
      above={<Key low={initial.low} words={words} />}
      drawing={(width) => <EventDrawing run={run} view={view} at={initial.at / 1000} width={width} words={words} />}
    />
  );
}
