import { simulate } from '@/lib/explorables/event-driven/simulate';
import { viewRun } from '@/lib/explorables/event-driven/view';
import { ReadOuts } from '../_furniture/read-outs';
import { EventDrawing } from './drawing';
import { headWords, initial, toSimulation } from './fields';
import { Key, title } from './key';
import { readOutsOf } from './words';

/** The figure at its default state, drawn by the same engine, for pages without scripts, feeds and print. */
export function EventDrivenStatic({ alt }: { alt: string }) {
  const simulation = toSimulation(initial);
  const run = simulate(simulation);
  const view = viewRun(run);
  return (
    <>
      <div className="xp-head">
        <b>{title}</b>
        <span className="xp-tag">{headWords(initial, view)}</span>
      </div>
      <Key low={initial.low} />
      <div className="xp-drawing xp-wide">
        <EventDrawing run={run} view={view} at={initial.at / 1000} width={640} alt={alt} />
      </div>
      <div className="xp-drawing xp-narrow">
        <EventDrawing run={run} view={view} at={initial.at / 1000} width={340} alt={alt} />
      </div>
      <ReadOuts items={readOutsOf(view, simulation)} />
    </>
  );
}
