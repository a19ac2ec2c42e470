import { useRef } from 'react';
import { outlierRow } from '@/lib/explorables/outlier-row/outlier-row';
import { clampToStep } from '../_furniture/figure-state';
import { Drawing, Frame } from '../_furniture/frame';
import { mountIsland, type IslandProps } from '../_furniture/mount-island';
import { ReadOuts } from '../_furniture/read-outs';
import { Segmented } from '../_furniture/segmented';
import { Slider } from '../_furniture/slider';
import { Notices, Summary } from '../_furniture/summary';
import { Tools } from '../_furniture/tools';
import { useFigureState } from '../_furniture/use-figure-state';
import { useHold } from '../_furniture/use-hold';
import { useWidth } from '../_furniture/use-width';
import { useWords } from '../_furniture/words-context';
import { fields } from './fields';
import { RowDrawing } from './row-drawing';
import { csv, readOuts, summary, tag, title } from './row-words';

function OutlierRowFigure({ name, loadCode }: IslandProps) {
  const words = useWords();
  const { state, set, reset, link, notices } = useFigureState(fields, name);
  const row = outlierRow(state.outlier, state.scope);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const width = useWidth(box);
  const hold = useHold({
    value: state.outlier,
    onMove: ({ x, width: across }) => {
      // From one at the left to 64 at the right, doubling evenly.
      set({ outlier: clampToStep(2 ** (6 * Math.min(1, Math.max(0, x / across))), fields.outlier) });
      input.current?.focus({ preventScroll: true });
    },
    onCancel: (outlier) => set({ outlier }),
  });
  return (
    <Frame
      title={words.say(title)}
      tag={tag(words)}
      readOuts={<ReadOuts items={readOuts(row, words)} />}
      main={
        <>
          <Slider
            field={fields.outlier}
            value={state.outlier}
            onChange={(outlier) => set({ outlier })}
            inputRef={input}
          />
          <Segmented field={fields.scope} value={state.scope} onChange={(scope) => set({ scope })} />
        </>
      }
      foot={
        <>
          <Notices notices={notices} />
          <Tools
            onReset={reset}
            link={link}
            csv={() => ({ name: 'outlier-row.csv', text: csv(row) })}
            loadCode={loadCode}
            fields={fields}
          />
          <Summary text={summary(row, state, words)} />
        </>
      }
    >
      <Drawing box={box}>
        <div data-hold role="img" aria-label={summary(row, state, words)} {...hold}>
          <RowDrawing row={row} outlier={state.outlier} scope={state.scope} width={width} words={words} />
        </div>
      </Drawing>
    </Frame>
  );
}

export const mount = mountIsland(OutlierRowFigure);
