import type { Fields } from './figure-state';
import { initialState } from './figure-state';
import type { HeldParts } from './held-parts';
import { StaticFrame } from './static-frame';

/** A held figure at its default state, drawn on the server by the same parts as the live one. */
export function heldStatic<F extends Fields, View>(parts: HeldParts<F, View>) {
  return function HeldStatic({ alt }: { alt: string }) {
    const view = parts.view(initialState(parts.fields));
    return (
      <StaticFrame
        title={parts.title}
        tag={parts.tag(view)}
        readOuts={parts.readOuts(view)}
        alt={alt}
        drawing={(width) => (
          <>
            {parts.above(view, width)}
            {parts.below(view, width)}
          </>
        )}
      />
    );
  };
}
