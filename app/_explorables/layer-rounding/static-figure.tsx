import { initialState } from '../_furniture/figure-state';
import { StaticFrame } from '../_furniture/static-frame';
import type { FigureWords } from '../_furniture/words';
import { fields } from './fields';
import { Key, MatrixDrawing } from './layer-drawing';
import { layerView } from './layer-view';
import { describeLayer, readOuts, title } from './layer-words';
import { WalkDrawing } from './walk-drawing';

/** The figure at its default state, drawn on the server by the same parts as the live one. */
export function LayerRoundingStatic({ alt, words }: { alt: string; words: FigureWords }) {
  const view = layerView(initialState(fields));
  return (
    <StaticFrame
      title={words.say(title)}
      tag={describeLayer(view, words)}
      readOuts={readOuts(view, words)}
      alt={alt}
      above={<Key words={words} />}
      drawing={(width) => (
        <>
          <MatrixDrawing view={view} width={width} words={words} />
          <WalkDrawing view={view} width={width} words={words} />
        </>
      )}
    />
  );
}
