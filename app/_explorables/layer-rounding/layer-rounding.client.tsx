import { useDeferredValue, useMemo, useRef } from 'react';
import { clampToStep } from '../_furniture/figure-state';
import { Drawing, Frame } from '../_furniture/frame';
import { mountIsland, type IslandProps } from '../_furniture/mount-island';
import { ReadOuts } from '../_furniture/read-outs';
import { Segmented } from '../_furniture/segmented';
import { Slider } from '../_furniture/slider';
import { Steps } from '../_furniture/steps';
import { Notices, Summary } from '../_furniture/summary';
import { Tools } from '../_furniture/tools';
import { useFigureState } from '../_furniture/use-figure-state';
import { useHold } from '../_furniture/use-hold';
import { useWidth } from '../_furniture/use-width';
import { useWords } from '../_furniture/words-context';
import { fields, walkOf } from './fields';
import { Key, MatrixDrawing } from './layer-drawing';
import { layerView } from './layer-view';
import { csv, describeLayer, readOuts, stageWords, summary, title } from './layer-words';
import { shareOfWalk, WalkDrawing } from './walk-drawing';

/** Seconds that a column or an exponent is shown while playing. */
const PACE = { column: 1, alpha: 0.35 };

function LayerRounding({ name, loadCode }: IslandProps) {
  const words = useWords();
  const { state, set, reset, link, notices } = useFigureState(fields, name);
  // The controls answer at once; the drawing follows in a task of its own, so that no answer waits for it.
  const settled = useDeferredValue(state);
  const view = useMemo(() => layerView(settled), [settled]);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const width = useWidth(box);
  const walk = walkOf(state);
  const field = fields[walk];
  const go = (to: number) => set({ [walk]: clampToStep(to, field) });
  const hold = useHold({
    value: state[walk],
    onMove: ({ x, width: across }) => {
      go(shareOfWalk(x, across) * field.max);
      input.current?.focus({ preventScroll: true });
    },
    onCancel: go,
  });
  return (
    <Frame
      title={words.say(title)}
      tag={describeLayer(view, words)}
      readOuts={<ReadOuts items={readOuts(view, words)} />}
      main={
        <>
          <Segmented field={fields.method} value={state.method} onChange={(method) => set({ method })} />
          <Slider field={field} value={state[walk]} onChange={go} inputRef={input} />
        </>
      }
      more={
        <>
          <div className="xp-choices">
            <Segmented field={fields.bits} value={state.bits} onChange={(bits) => set({ bits })} />
          </div>
          <div className="xp-controls">
            <Slider field={fields.loud} value={state.loud} onChange={(loud) => set({ loud })} />
            <Slider field={fields.layer} value={state.layer} onChange={(layer) => set({ layer })} />
          </div>
        </>
      }
      foot={
        <>
          <Notices notices={notices} />
          <Tools
            onReset={reset}
            link={link}
            csv={() => ({ name: 'layer-rounding.csv', text: csv(view) })}
            loadCode={loadCode}
            fields={fields}
          />
          <Summary text={summary(view, words)} />
        </>
      }
    >
      <Key words={words} />
      <Steps
        at={Math.round(state[walk] / field.step)}
        of={field.max / field.step}
        what={words.say('the method')}
        pace={PACE[walk]}
        go={(step) => go(step * field.step)}
      >
        {() => <p className="xp-said">{stageWords(view, words)}</p>}
      </Steps>
      <Drawing box={box}>
        <div role="img" aria-label={summary(view, words)}>
          <MatrixDrawing view={view} width={width} words={words} />
          <div data-hold {...hold}>
            <WalkDrawing view={view} width={width} words={words} />
          </div>
        </div>
      </Drawing>
    </Frame>
  );
}

export const mount = mountIsland(LayerRounding);
