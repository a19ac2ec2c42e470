import type { ReactNode } from 'react';
import { figureToolsAddress } from '@/lib/site/assets';
import type { RenderedProse } from '@/lib/prose/render';
import { References } from './references';
import './prose.css';

interface Props {
  prose: RenderedProse;
  /** Where its references can be had as one .bib. */
  bibAddress?: string;
  /** What comes before the text and goes with it wherever it is carried. */
  children?: ReactNode;
}

/** A text and its references: what feeds carry of a page. */
export function Prose({ prose, bibAddress, children }: Props) {
  return (
    <article
      className="prose"
      data-feed=""
      data-math={prose.hasMath ? '' : undefined}
      data-figure-tools={figureToolsAddress()}
    >
      {children}
      {prose.content}
      <References references={prose.references} bibAddress={bibAddress} />
    </article>
  );
}
