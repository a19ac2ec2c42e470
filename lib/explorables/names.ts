import { nearestName } from '@/lib/text/nearest-name';

/** The figures a reader can hold; an essay names one in `<Explorable name="…">`. */
export const explorableNames = [
  'number-formats',
  'bit-allocator',
  'thought-graphs',
  'event-driven',
  'outlier-row',
  'continuous-batching',
  'placement',
  'architecture-search',
  'imperfect-verifier',
  'layer-rounding',
] as const;

export type ExplorableName = (typeof explorableNames)[number];

/** Whether a name written in an essay is a figure that exists. */
export function isExplorableName(name: string): name is ExplorableName {
  return (explorableNames as readonly string[]).includes(name);
}

/** What is wrong with an unknown name and how to mend it, for the content check and for the page itself. */
export function unknownExplorable(name: string): { message: string; mend: string } {
  const near = nearestName(name, explorableNames);
  return {
    message: `<Explorable name="${name}"> names no figure`,
    mend: near ? `did you mean "${near}"?` : `the figures are ${explorableNames.join(', ')}`,
  };
}
