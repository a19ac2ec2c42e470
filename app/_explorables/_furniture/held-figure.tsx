import { useDeferredValue, useMemo, useRef } from 'react';
import { clampToStep, type Choice, type Fields, type Range } from './figure-state';
import { Drawing, Frame } from './frame';
import type { HeldParts } from './held-parts';
import { mountIsland, type IslandProps } from './mount-island';
import { ReadOuts } from './read-outs';
import { Segmented } from './segmented';
import { Slider } from './slider';
import { Notices, Summary } from './summary';
import { Tools } from './tools';
import { useFigureState } from './use-figure-state';
import { useHold } from './use-hold';
import { useWidth } from './use-width';
import { useWords } from './words-context';

/** Makes a held figure live: a slider that the drawing moves too, choices beside it, and the quiet last line. */
export function mountHeldFigure<F extends Fields, View>(parts: HeldParts<F, View>) {
  return mountIsland(function HeldFigure(props: IslandProps) {
    return <Held parts={parts} {...props} />;
  });
}

function Held<F extends Fields, View>({ parts, name, loadCode }: IslandProps & { parts: HeldParts<F, View> }) {
  const words = useWords();
  const { state, set, reset, link, notices } = useFigureState(parts.fields, name);
  // The controls answer at once; the drawing follows in a task of its own, so that no answer waits for it.
  const settled = useDeferredValue(state);
  const view = useMemo(() => parts.view(settled), [parts, settled]);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const width = useWidth(box);
  const field = parts.fields[parts.held] as Field as Range;
  const value = state[parts.held] as number;
  const change = (key: keyof F, to: number | string) => set({ [key]: to } as Partial<typeof state>);
  const hold = useHold({
    value,
    onMove: ({ x, width: across }) => {
      change(parts.held, clampToStep(parts.valueUnder(x, across), field));
      input.current?.focus({ preventScroll: true });
    },
    onCancel: (before) => change(parts.held, before),
  });
  return (
    <Frame
      title={words.say(parts.title)}
      tag={parts.tag(view, words)}
      readOuts={<ReadOuts items={parts.readOuts(view, words)} />}
      main={<Slider field={field} value={value} onChange={(to) => change(parts.held, to)} inputRef={input} />}
      more={
        <div className="xp-choices">
          {parts.choices.map((key) => (
            <Segmented
              key={key}
              field={parts.fields[key] as Field as Choice<string>}
              value={state[key] as string}
              onChange={(to) => change(key, to)}
              disabled={parts.isOff?.(key, state)}
            />
          ))}
        </div>
      }
      foot={
        <>
          <Notices notices={notices} />
          <Tools
            onReset={reset}
            link={link}
            csv={() => ({ name: parts.file, text: parts.csv(view) })}
            loadCode={loadCode}
            fields={parts.fields}
          />
          <Summary text={parts.summary(view, words)} />
        </>
      }
    >
      <Drawing box={box}>
        <div role="img" aria-label={parts.summary(view, words)}>
          {parts.above(view, width, words)}
          <div data-hold {...hold}>
            {parts.below(view, width, words)}
          </div>
        </div>
      </Drawing>
    </Frame>
  );
}

/** A field as it stands among others; `parts` says which are ranges and which are choices. */
type Field = Fields[string];
