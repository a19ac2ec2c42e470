import { useRef } from 'react';
import { mountIsland, type IslandProps } from '../_furniture/mount-island';
import { ReadOuts } from '../_furniture/read-outs';
import { Segmented } from '../_furniture/segmented';
import { Slider } from '../_furniture/slider';
import { Notices, Summary } from '../_furniture/summary';
import { Tools } from '../_furniture/tools';
import { useFigureState, type FigureState } from '../_furniture/use-figure-state';
import { useHold } from '../_furniture/use-hold';
import { useWidth } from '../_furniture/use-width';
import { formatValue, valueField } from './axis';
import { BitCells } from './bit-cells';
import { fields, isScaled, type FormatsState } from './fields';
import { ErrorDrawing, FormatsDrawing, fromX } from './formats-drawing';
import { formatsView, settle } from './formats-view';
import { csv, describeRecipe, readOuts, summary, title } from './formats-words';

function NumberFormats({ prefix, loadCode }: IslandProps) {
  const figure = useFigureState(fields, prefix, settle);
  const view = formatsView(figure.state);
  const frame = useRef<HTMLDivElement>(null);
  const valueInput = useRef<HTMLInputElement>(null);
  const width = useWidth(frame);
  const hold = useHold((x, across) => {
    figure.set({ x: fromX(x, view.reach, across) });
    // The pointer hands over to the slider, so that arrow keys go on from here.
    valueInput.current?.focus({ preventScroll: true });
  });
  return (
    <section aria-label={title(view)}>
      <div className="xp-head">
        <b>{title(view)}</b>
        <span className="xp-tag">{describeRecipe(view)}</span>
      </div>
      <Choices figure={figure} />
      <Notices notices={figure.notices} />
      <BitCells view={view} />
      <div className="xp-drawing" ref={frame}>
        <div data-hold role="img" aria-label={summary(view)} {...hold}>
          <FormatsDrawing view={view} width={width} />
        </div>
        <ErrorDrawing errors={view.errors} width={width} />
      </div>
      <div className="xp-controls">
        <Slider
          field={valueField(view.reach)}
          value={figure.state.x}
          onChange={(x) => figure.set({ x })}
          inputRef={valueInput}
          format={formatValue}
        />
        {figure.state.format === 'int' && (
          <Slider field={fields.bits} value={figure.state.bits} onChange={(bits) => figure.set({ bits })} />
        )}
        <Slider field={fields.outlier} value={figure.state.outlier} onChange={(outlier) => figure.set({ outlier })} />
        <Slider
          field={fields.share}
          value={figure.state.share}
          onChange={(share) => figure.set({ share })}
          disabled={figure.state.outlier === 1}
          format={figure.state.outlier === 1 ? () => 'none' : undefined}
        />
      </div>
      <ReadOuts items={readOuts(view)} />
      <Summary text={summary(view)} />
      <Tools
        onReset={figure.reset}
        link={figure.link}
        csv={() => ({ name: 'number-formats.csv', text: csv(view) })}
        loadCode={loadCode}
      />
    </section>
  );
}

function Choices({ figure: { state, set } }: { figure: FigureState<FormatsState> }) {
  return (
    <div className="xp-choices">
      <Segmented field={fields.format} value={state.format} onChange={(format) => set({ format })} />
      <Segmented
        field={fields.distribution}
        value={state.distribution}
        onChange={(distribution) => set({ distribution })}
      />
      {isScaled(state) && (
        <>
          <Segmented field={fields.scope} value={state.scope} onChange={(scope) => set({ scope })} />
          <Segmented field={fields.scale} value={state.scale} onChange={(scale) => set({ scale })} />
        </>
      )}
    </div>
  );
}

export const mount = mountIsland(NumberFormats);
