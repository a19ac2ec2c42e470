import type { RenderedProse } from '@/lib/prose/render';
import { References } from './references';
import './prose.css';

/** A text and its references: what feeds carry of a page. `bibAddress` is where its references can be had as one .bib. */
export function Prose({ prose, bibAddress }: { prose: RenderedProse; bibAddress?: string }) {
  return (
    <article className="prose" data-feed="" data-math={prose.hasMath ? '' : undefined}>
      {prose.content}
      <References references={prose.references} bibAddress={bibAddress} />
    </article>
  );
}
