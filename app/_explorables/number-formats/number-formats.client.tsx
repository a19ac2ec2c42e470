import { useRef } from 'react';
import { elementBits } from '@/lib/explorables/number-formats/element-format';
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
import { useWords } from '../_furniture/words-context';
import { formatValue, valueField } from './axis';
import { BitCells } from './bit-cells';
import { fields, isScaled, type FormatsState } from './fields';
import { ErrorDrawing, FormatsDrawing, fromX } from './formats-drawing';
import { formatsView, settle, type FormatsView } from './formats-view';
import { csv, describeRecipe, readOuts, summary, title } from './formats-words';

function NumberFormats({ name, loadCode }: IslandProps) {
  const words = useWords();
  const figure = useFigureState(fields, name, settle);
  const view = formatsView(figure.state);
  const frame = useRef<HTMLDivElement>(null);
  const valueInput = useRef<HTMLInputElement>(null);
  const width = useWidth(frame);
  const { state, set } = figure;
  const hold = useHold({
    value: state.x,
    onMove: ({ x, width: across }) => {
      set({ x: fromX(x, view.reach, across) });
      // The pointer hands over to the slider, so that arrow keys go on from here.
      valueInput.current?.focus({ preventScroll: true });
    },
    onCancel: (x) => set({ x }),
  });
  return (
    <Frame
      title={title(view, words)}
      tag={describeRecipe(view, words)}
      readOuts={<ReadOuts items={readOuts(view, words)} />}
      main={<Slider field={fields.outlier} value={state.outlier} onChange={(outlier) => set({ outlier })} />}
      more={<Controls figure={figure} view={view} valueInput={valueInput} />}
      foot={
        <>
          <Notices notices={figure.notices} />
          <Tools
            onReset={figure.reset}
            link={figure.link}
            csv={() => ({ name: 'number-formats.csv', text: csv(view) })}
            loadCode={loadCode}
            fields={fields}
          />
          <Summary text={summary(view, words)} />
        </>
      }
    >
      <BitCells view={view} words={words} onFlip={(x) => set({ x })} />
      <Drawing box={frame}>
        <div data-hold role="img" aria-label={summary(view, words)} {...hold}>
          <FormatsDrawing view={view} width={width} words={words} />
        </div>
        <ErrorDrawing errors={view.errors} width={width} words={words} />
      </Drawing>
    </Frame>
  );
}

interface ControlsProps {
  figure: FigureState<FormatsState>;
  view: FormatsView;
  valueInput: React.Ref<HTMLInputElement>;
}

/** What does not apply to a format is greyed and keeps its place, so that nothing moves when another is chosen. */
function Controls({ figure: { state, set }, view, valueInput }: ControlsProps) {
  const { say, number } = useWords();
  const isInteger = state.format === 'int';
  return (
    <>
      <div className="xp-choices">
        <Segmented field={fields.format} value={state.format} onChange={(format) => set({ format })} />
        <Segmented
          field={fields.scope}
          value={state.scope}
          onChange={(scope) => set({ scope })}
          disabled={!isScaled(state)}
        />
        <Segmented
          field={fields.scale}
          value={state.scale}
          onChange={(scale) => set({ scale })}
          disabled={!isScaled(state)}
        />
        <Segmented
          field={fields.distribution}
          value={state.distribution}
          onChange={(distribution) => set({ distribution })}
        />
        <Segmented field={fields.rotation} value={state.rotation} onChange={(rotation) => set({ rotation })} />
      </div>
      <div className="xp-controls">
        <Slider
          field={valueField(view.reach)}
          value={state.x}
          onChange={(x) => set({ x })}
          inputRef={valueInput}
          format={(value) => number(formatValue(value))}
        />
        <Slider
          field={fields.bits}
          value={isInteger ? state.bits : elementBits(view.element)}
          onChange={(bits) => set({ bits })}
          disabled={!isInteger}
        />
        <Slider
          field={fields.share}
          value={state.share}
          onChange={(share) => set({ share })}
          disabled={state.outlier === 1}
          format={state.outlier === 1 ? () => say('none') : undefined}
        />
      </div>
    </>
  );
}

export const mount = mountIsland(NumberFormats);
