import { initialState } from '../_furniture/figure-state';
import { ReadOuts } from '../_furniture/read-outs';
import { FrontDrawing, StackDrawing } from './allocator-drawing';
import { allocatorView } from './allocator-view';
import { describeStack, readOuts, title } from './allocator-words';
import { fields } from './fields';

/** The figure at its default state, drawn on the server by the same parts as the live one. */
export function BitAllocatorStatic({ alt }: { alt: string }) {
  const view = allocatorView(initialState(fields));
  return (
    <>
      <p className="xp-head">
        <b>{title}</b> <span className="xp-tag">{describeStack(view.state)}</span>
      </p>
      <div className="xp-drawing xp-wide" role="img" aria-label={alt}>
        <StackDrawing view={view} width={640} />
        <FrontDrawing view={view} width={640} />
      </div>
      <div className="xp-drawing xp-narrow" role="img" aria-label={alt} hidden>
        <StackDrawing view={view} width={340} />
        <FrontDrawing view={view} width={340} />
      </div>
      <ReadOuts items={readOuts(view)} />
    </>
  );
}
