import type { Fields } from './figure-state';
import { initialState } from './figure-state';
import type { HeldParts } from './held-parts';
import { StaticFrame } from './static-frame';
import type { FigureWords } from './words';

/** A held figure at its default state, drawn on the server by the same parts as the live one. */
export function heldStatic<F extends Fields, View>(parts: HeldParts<F, View>) {
  return function HeldStatic({ alt, words }: { alt: string; words: FigureWords }) {
    const view = parts.view(initialState(parts.fields));
    return (
      <StaticFrame
        title={words.say(parts.title)}
        tag={parts.tag(view, words)}
        readOuts={parts.readOuts(view, words)}
        alt={alt}
        drawing={(width) => (
          <>
            {parts.above(view, width, words)}
            {parts.below(view, width, words)}
          </>
        )}
      />
    );
  };
}
