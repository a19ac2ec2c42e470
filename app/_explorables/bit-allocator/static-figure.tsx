import { initialState } from '../_furniture/figure-state';
import { StaticFrame } from '../_furniture/static-frame';
import { FrontDrawing, StackDrawing } from './allocator-drawing';
import { allocatorView } from './allocator-view';
import { describeStack, readOuts, title } from './allocator-words';
import { fields } from './fields';

/** The figure at its default state, drawn on the server by the same parts as the live one. */
export function BitAllocatorStatic({ alt }: { alt: string }) {
  const view = allocatorView(initialState(fields));
  return (
    <StaticFrame
      title={title}
      tag={describeStack(view.state)}
      readOuts={readOuts(view)}
      alt={alt}
      drawing={(width) => (
        <>
          <StackDrawing view={view} width={width} />
          <FrontDrawing view={view} width={width} />
        </>
      )}
    />
  );
}
