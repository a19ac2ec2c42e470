import { initialState } from '../_furniture/figure-state';
import { ReadOuts } from '../_furniture/read-outs';
import { BitCells } from './bit-cells';
import { fields } from './fields';
import { ErrorDrawing, FormatsDrawing } from './formats-drawing';
import { formatsView } from './formats-view';
import { describeRecipe, readOuts, title } from './formats-words';

/** The figure at its default state, drawn on the server by the same parts as the live one. */
export function NumberFormatsStatic({ alt }: { alt: string }) {
  const view = formatsView(initialState(fields));
  return (
    <>
      <p className="xp-head">
        <b>{title(view)}</b> <span className="xp-tag">{describeRecipe(view)}</span>
      </p>
      <BitCells view={view} />
      <div className="xp-drawing xp-wide" role="img" aria-label={alt}>
        <FormatsDrawing view={view} width={640} />
        <ErrorDrawing errors={view.errors} width={640} />
      </div>
      <div className="xp-drawing xp-narrow" role="img" aria-label={alt} hidden>
        <FormatsDrawing view={view} width={340} />
        <ErrorDrawing errors={view.errors} width={340} />
      </div>
      <ReadOuts items={readOuts(view)} />
    </>
  );
}
