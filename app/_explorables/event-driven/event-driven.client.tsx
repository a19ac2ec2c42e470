import { useRef } from 'react';
import { Drawing, Frame } from '../_furniture/frame';
import { mountIsland, type IslandProps } from '../_furniture/mount-island';
import { Play, usePlay } from '../_furniture/play';
import { ProgressLine } from '../_furniture/progress-line';
import { ReadOuts } from '../_furniture/read-outs';
import { Segmented } from '../_furniture/segmented';
import { Slider } from '../_furniture/slider';
import { Notices, Summary } from '../_furniture/summary';
import { Tools } from '../_furniture/tools';
import { useFigureState } from '../_furniture/use-figure-state';
import { useWidth } from '../_furniture/use-width';
import { useWords } from '../_furniture/words-context';
import { cursorText, EventDrawing } from './drawing';
import { fields, hasTail, headWords, toSimulation, type State } from './fields';
import { Key, title } from './key';
import { useRun, type Computed } from './use-run';
import { useScrub } from './use-scrub';
import { readOutsOf, summaryOf, toCsv } from './words';

/** Thousandths of the run in a second of playing: eight seconds from end to end. */
const PACE = 125;

function EventDriven({ name, loadCode, newWorker }: IslandProps) {
  const words = useWords();
  const { say } = words;
  const { state, set, reset, link, notices } = useFigureState(fields, name);
  const { shown, isStale, small, working } = useRun(state, newWorker);
  if (!small && working.error && !shown) throw new Error(working.error);
  const progress = !small && working.progress;
  return (
    <Frame
      title={say(title)}
      tag={
        progress ? (
          <ProgressLine label={say('running the graph')} progress={progress} onCancel={working.cancel} />
        ) : (
          shown && headWords(shown.state, shown.computed.view, words)
        )
      }
      readOuts={shown && <ReadOuts items={readOutsOf(shown.computed.view, shown.simulation, words)} />}
      main={<Slider field={fields.slots} value={state.slots} onChange={(slots) => set({ slots })} />}
      more={<Controls state={state} set={set} />}
      foot={
        <>
          <Notices notices={notices} />
          {!small && working.error && (
            <p className="xp-note" role="status">
              {say('The simulation failed ({reason}); choose a smaller graph or reload.', { reason: working.error })}
            </p>
          )}
          <Tools
            onReset={reset}
            link={link}
            loadCode={loadCode}
            fields={fields}
            csv={() => ({ name: 'event-driven.csv', text: shown ? toCsv(shown.computed.view) : '' })}
          />
          <Summary text={shown && !isStale ? summaryOf(shown.computed.view, words) : undefined} />
        </>
      }
    >
      <Key low={state.low} words={words} />
      {shown && <Timeline computed={shown.computed} isStale={isStale} at={state.at} onScrub={(at) => set({ at })} />}
    </Frame>
  );
}

interface PartProps {
  state: State;
  set: (change: Partial<State>) => void;
}

function Controls({ state, set }: PartProps) {
  const { say, number } = useWords();
  const tail = hasTail(toSimulation(state));
  return (
    <>
      <div className="xp-choices">
        <Segmented field={fields.graph} value={state.graph} onChange={(graph) => set({ graph })} />
        <Segmented field={fields.host} value={state.host} onChange={(host) => set({ host })} />
        <Segmented field={fields.order} value={state.order} onChange={(order) => set({ order })} />
      </div>
      <div className="xp-controls">
        <Slider
          field={fields.exponent}
          value={state.exponent}
          disabled={!tail}
          format={(a) => (tail ? number(a.toFixed(2)) : say('no tail'))}
          onChange={(exponent) => set({ exponent })}
        />
        <Slider field={fields.low} value={state.low} onChange={(low) => set({ low })} />
      </div>
    </>
  );
}

interface TimelineProps {
  computed: Computed;
  isStale: boolean;
  at: number;
  onScrub: (at: number) => void;
}

function Timeline({ computed: { run, view }, isStale, at, onScrub }: TimelineProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const play = usePlay((seconds) => {
    const next = at + seconds * PACE;
    onScrub(Math.min(1000, Math.round(next * 100) / 100));
    return next < 1000;
  });
  const scrub = useScrub({
    run,
    at,
    width,
    onScrub: (next) => (play.stop(), onScrub(next)),
    onPlay: () => start(),
  });
  const start = () => {
    scrub.release();
    if (at >= 1000 && !play.isOn) onScrub(0);
    play.toggle();
  };
  return (
    <>
      <Drawing box={box} busy={isStale}>
        <div
          data-hold=""
          role="slider"
          tabIndex={0}
          aria-label={words.say('time cursor')}
          aria-valuemin={0}
          aria-valuemax={1000}
          aria-valuenow={at}
          aria-valuetext={play.isOn ? words.say('playing') : cursorText(run, view, at / 1000, words)}
          {...scrub.handlers}
        >
          <EventDrawing run={run} view={view} at={at / 1000} width={width} words={words} window={scrub.window} />
        </div>
      </Drawing>
      <Play play={{ ...play, toggle: start }} what={words.say('the run, in eight seconds')} />
    </>
  );
}

export const mount = mountIsland(EventDriven);
