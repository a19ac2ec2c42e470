import { outlierRow } from '@/lib/explorables/outlier-row/outlier-row';
import { initialState } from '../_furniture/figure-state';
import { StaticFrame } from '../_furniture/static-frame';
import type { FigureWords } from '../_furniture/words';
import { fields } from './fields';
import { RowDrawing } from './row-drawing';
import { readOuts, tag, title } from './row-words';

/** The figure at its default state, drawn on the server by the same parts as the live one. */
export function OutlierRowStatic({ alt, words }: { alt: string; words: FigureWords }) {
  const { outlier, scope } = initialState(fields);
  const row = outlierRow(outlier, scope);
  return (
    <StaticFrame
      title={words.say(title)}
      tag={tag(words)}
      readOuts={readOuts(row, words)}
      alt={alt}
      drawing={(width) => <RowDrawing row={row} outlier={outlier} scope={scope} width={width} words={words} />}
    />
  );
}
