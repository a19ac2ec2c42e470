import { initialState } from '../_furniture/figure-state';
import { StaticFrame } from '../_furniture/static-frame';
import { BitCells } from './bit-cells';
import type { FigureWords } from '../_furniture/words';
import { fields } from './fields';
import { ErrorDrawing, FormatsDrawing } from './formats-drawing';
import { formatsView } from './formats-view';
import { describeRecipe, readOuts, title } from './formats-words';

/** The figure at its default state, drawn on the server by the same parts as the live one. */
export function NumberFormatsStatic({ alt, words }: { alt: string; words: FigureWords }) {
  const view = formatsView(initialState(fields));
  return (
    <StaticFrame
      title={title(view, words)}
      tag={describeRecipe(view, words)}
      readOuts={readOuts(view, words)}
      alt={alt}
      above={<BitCells view={view} words={words} />}
      drawing={(width) => (
        <>
          <FormatsDrawing view={view} width={width} words={words} />
          <ErrorDrawing errors={view.errors} width={width} words={words} />
        </>
      )}
    />
  );
}
