import { initialState } from '../_furniture/figure-state';
import { StaticFrame } from '../_furniture/static-frame';
import { fields } from './fields';
import { Key, MatrixDrawing } from './layer-drawing';
import { layerView } from './layer-view';
import { describeLayer, readOuts, title } from './layer-words';
import { WalkDrawing } from './walk-drawing';

/** The figure at its default state, drawn on the server by the same parts as the live one. */
export function LayerRoundingStatic({ alt }: { alt: string }) {
  const view = layerView(initialState(fields));
  return (
    <StaticFrame
      title={title}
      tag={describeLayer(view)}
      readOuts={readOuts(view)}
      alt={alt}
      above={<Key />}
      drawing={(width) => (
        <>
          <MatrixDrawing view={view} width={width} />
          <WalkDrawing view={view} width={width} />
        </>
      )}
    />
  );
}
