import { initialState } from '../_furniture/figure-state';
import { StaticFrame } from '../_furniture/static-frame';
import { BitCells } from './bit-cells';
import { fields } from './fields';
import { ErrorDrawing, FormatsDrawing } from './formats-drawing';
import { formatsView } from './formats-view';
import { describeRecipe, readOuts, title } from './formats-words';

/** The figure at its default state, drawn on the server by the same parts as the live one. */
export function NumberFormatsStatic({ alt }: { alt: string }) {
  const view = formatsView(initialState(fields));
  return (
    <StaticFrame
      title={title(view)}
      tag={describeRecipe(view)}
      readOuts={readOuts(view)}
      alt={alt}
      above={<BitCells view={view} />}
      drawing={(width) => (
        <>
          <FormatsDrawing view={view} width={width} />
          <ErrorDrawing errors={view.errors} width={width} />
        </>
      )}
    />
  );
}
