import { useRef } from 'react';
import { mountIsland, type IslandProps } from '../_furniture/mount-island';
import { ProgressLine } from '../_furniture/progress-line';
import { ReadOuts } from '../_furniture/read-outs';
import { Segmented } from '../_furniture/segmented';
import { Slider } from '../_furniture/slider';
import { Notices, Summary } from '../_furniture/summary';
import { Tools } from '../_furniture/tools';
import { useFigureState } from '../_furniture/use-figure-state';
import { useWidth } from '../_furniture/use-width';
import { cursorText, EventDrawing } from './drawing';
import { fields, hasTail, headWords, toSimulation, type State } from './fields';
import { Key, title } from './key';
import { useRun, type Computed } from './use-run';
import { useScrub } from './use-scrub';
import { readOutsOf, summaryOf, toCsv } from './words';

function EventDriven({ prefix, loadCode, newWorker }: IslandProps) {
  const { state, set, reset, link, notices } = useFigureState(fields, prefix);
  const { simulation, small, computed, working } = useRun(state, newWorker);
  if (!small && working.error && !computed) throw new Error(working.error);
  const summary = computed ? summaryOf(computed.view) : 'Computing …';
  return (
    <section aria-label={title}>
      <div className="xp-head">
        <b>{title}</b>
        {computed && <span className="xp-tag">{headWords(state, computed.view)}</span>}
      </div>
      <Choices state={state} set={set} />
      <Notices notices={notices} />
      <Key low={state.low} />
      {computed ? (
        <Timeline computed={computed} at={state.at} onScrub={(at) => set({ at })} />
      ) : (
        <div className="xp-drawing" />
      )}
      {!small && working.progress && (
        <ProgressLine label="running the graph" progress={working.progress} onCancel={working.cancel} />
      )}
      {!small && working.error && (
        <p className="xp-note" role="status">
          The simulation failed ({working.error}); choose a smaller graph or reload.
        </p>
      )}
      <Controls state={state} set={set} />
      {computed && <ReadOuts items={readOutsOf(computed.view, simulation)} />}
      <Tools
        onReset={reset}
        link={link}
        loadCode={loadCode}
        csv={() => ({ name: 'event-driven.csv', text: computed ? toCsv(computed.view) : '' })}
      />
      <Summary text={summary} />
    </section>
  );
}

interface PartProps {
  state: State;
  set: (change: Partial<State>) => void;
}

function Choices({ state, set }: PartProps) {
  return (
    <div className="xp-choices">
      <Segmented field={fields.graph} value={state.graph} onChange={(graph) => set({ graph })} />
      <Segmented field={fields.host} value={state.host} onChange={(host) => set({ host })} />
      <Segmented field={fields.order} value={state.order} onChange={(order) => set({ order })} />
    </div>
  );
}

function Controls({ state, set }: PartProps) {
  const tail = hasTail(toSimulation(state));
  return (
    <div className="xp-controls">
      <Slider
        field={fields.exponent}
        value={state.exponent}
        disabled={!tail}
        format={(a) => (tail ? a.toFixed(2) : 'no tail')}
        onChange={(exponent) => set({ exponent })}
      />
      <Slider field={fields.slots} value={state.slots} onChange={(slots) => set({ slots })} />
      <Slider field={fields.low} value={state.low} onChange={(low) => set({ low })} />
    </div>
  );
}

function Timeline({
  computed: { run, view },
  at,
  onScrub,
}: {
  computed: Computed;
  at: number;
  onScrub: (at: number) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const scrub = useScrub(at, onScrub);
  return (
    <div
      ref={box}
      className="xp-drawing"
      data-hold=""
      role="slider"
      tabIndex={0}
      aria-label="time cursor"
      aria-valuemin={0}
      aria-valuemax={1000}
      aria-valuenow={at}
      aria-valuetext={cursorText(run, view, at / 1000)}
      {...scrub}
    >
      <EventDrawing run={run} view={view} at={at / 1000} width={width} />
    </div>
  );
}

export const mount = mountIsland(EventDriven);
