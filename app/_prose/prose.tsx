import type { ReactNode } from 'react';
import { figureToolsAddress } from '@/lib/site/assets';
import type { RenderedProse } from '@/lib/prose/render';
import { References } from './references';
import type { Words } from '@/lib/words/words';
import './prose.css';

interface Props {
  prose: RenderedProse;
  /** In whose language it is. */
  words: Words;
  /** Where its references can be had as one .bib. */
  bibAddress?: string;
  /** What comes before the text and goes with it wherever it is carried. */
  children?: ReactNode;
}

/** A text and its references: what feeds carry of a page. */
export function Prose({ prose, words, bibAddress, children }: Props) {
  return (
    <article
      className="prose"
      data-feed=""
      data-math={prose.hasMath ? '' : undefined}
      data-figure-tools={figureToolsAddress()}
    >
      {children}
      {prose.content}
      <References references={prose.references} words={words} bibAddress={bibAddress} />
    </article>
  );
}
