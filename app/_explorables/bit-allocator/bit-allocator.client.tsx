import { useDeferredValue, useMemo, useRef } from 'react';
import { clampToStep } from '../_furniture/figure-state';
import { Drawing, Frame } from '../_furniture/frame';
import { mountIsland, type IslandProps } from '../_furniture/mount-island';
import { ReadOuts } from '../_furniture/read-outs';
import { Segmented } from '../_furniture/segmented';
import { Slider } from '../_furniture/slider';
import { Notices, Summary } from '../_furniture/summary';
import { Tools } from '../_furniture/tools';
import { useFigureState, type FigureState } from '../_furniture/use-figure-state';
import { useHold } from '../_furniture/use-hold';
import { useWidth } from '../_furniture/use-width';
import { FrontDrawing, StackDrawing, xToRatio } from './allocator-drawing';
import { allocatorView } from './allocator-view';
import { csv, describeStack, readOuts, summary, title } from './allocator-words';
import { fields, type AllocatorState } from './fields';

function BitAllocator({ name, loadCode }: IslandProps) {
  const figure = useFigureState(fields, name);
  // The controls answer at once; the drawing follows in a task of its own, so that no answer waits for it.
  const settled = useDeferredValue(figure.state);
  const view = useMemo(() => allocatorView(settled), [settled]);
  const frame = useRef<HTMLDivElement>(null);
  const ratioInput = useRef<HTMLInputElement>(null);
  const width = useWidth(frame);
  const { state, set } = figure;
  const hold = useHold({
    value: state.ratio,
    onMove: ({ x, width: across }) => {
      set({ ratio: clampToStep(100 * xToRatio(x, across), fields.ratio) });
      ratioInput.current?.focus({ preventScroll: true });
    },
    onCancel: (ratio) => set({ ratio }),
  });
  return (
    <Frame
      title={title}
      tag={describeStack(view.state)}
      readOuts={<ReadOuts items={readOuts(view)} />}
      main={
        <Slider field={fields.ratio} value={state.ratio} onChange={(ratio) => set({ ratio })} inputRef={ratioInput} />
      }
      more={<Choices figure={figure} />}
      foot={
        <>
          <Notices notices={figure.notices} />
          <Tools
            onReset={figure.reset}
            link={figure.link}
            csv={() => ({ name: 'bit-allocator.csv', text: csv(view) })}
            loadCode={loadCode}
            fields={fields}
          />
          <Summary text={summary(view)} />
        </>
      }
    >
      <Drawing box={frame}>
        <div role="img" aria-label={summary(view)}>
          <StackDrawing view={view} width={width} />
          <div data-hold {...hold}>
            <FrontDrawing view={view} width={width} />
          </div>
        </div>
      </Drawing>
    </Frame>
  );
}

function Choices({ figure: { state, set } }: { figure: FigureState<AllocatorState> }) {
  return (
    <div className="xp-choices">
      <Segmented field={fields.policy} value={state.policy} onChange={(policy) => set({ policy })} />
      <Segmented
        field={fields.granularity}
        value={state.granularity}
        onChange={(granularity) => set({ granularity })}
      />
      <Segmented field={fields.low} value={state.low} onChange={(low) => set({ low })} />
      <Segmented field={fields.block} value={state.block} onChange={(block) => set({ block })} />
      <Segmented field={fields.stack} value={state.stack} onChange={(stack) => set({ stack })} />
    </div>
  );
}

export const mount = mountIsland(BitAllocator);
