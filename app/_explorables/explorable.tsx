import type { HTMLAttributes, ReactNode } from 'react';
import { isExplorableName, unknownExplorable } from '@/lib/explorables/names';
import { islandAssets } from '@/lib/site/assets';
import type { Words } from '@/lib/words/words';
import { figureWords } from './_furniture/words';
import { broughtWords } from './brought-words';
import { staticFigures } from './registry';
import './explorables.css';
import './live-heights.css';
import './number-formats/number-formats.css';
import './thought-graphs/thought-graphs.css';

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- JSX's element names can only be extended in a namespace
  namespace JSX {
    interface IntrinsicElements {
      'explorable-island': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined };
    }
  }
}

interface ExplorableProps {
  name: string;
  /** `fig:formats`; also what the figure's state is called in the page's address. */
  id?: string;
  /** What the static figure shows, in words. */
  alt: string;
  /** "Figure 3", where the page numbers its figures. */
  label?: string;
  /** What the page around it speaks. */
  words: Words;
  /** The caption. */
  children?: ReactNode;
}

/**
 * A figure the reader can hold. The server draws it at its default state; the page script (app/_scripts/islands.ts)
 * makes it live when the reader comes near. Throws for a name that is no figure's.
 */
export function Explorable({ name, id, alt, label, words, children }: ExplorableProps) {
  if (!isExplorableName(name)) {
    const { message, mend } = unknownExplorable(name);
    throw new Error(`${message}; ${mend}`);
  }
  const assets = islandAssets(name);
  const StaticFigure = staticFigures[name];
  const brought = broughtWords(words, name);
  return (
    <figure className="explorable" id={id} aria-label={label}>
      <explorable-island
        data-name={name}
        data-state={id?.replace(/^fig:/, '') ?? name}
        data-module={assets.module}
        data-worker={assets.worker}
        data-code={assets.code}
        data-words={brought && JSON.stringify(brought)}
      >
        <div className="xp-static">
          {StaticFigure ? <StaticFigure alt={alt} words={figureWords(brought)} /> : <p>{alt}</p>}
        </div>
      </explorable-island>
      <figcaption>
        {label && (
          <>
            <a className="figure-label" href={`#${id ?? ''}`}>
              <b>{label}.</b>
            </a>{' '}
          </>
        )}
        {children}
      </figcaption>
    </figure>
  );
}
