import { tupleOf, type Settings } from '@/lib/explorables/thought-graphs/methods';

/** The schedule as the preprint writes it; other methods than the graph have none. */
export function Schedule({ settings }: { settings: Settings }) {
  if (settings.method !== 'graph') return null;
  const { parts, reduce, refine, solveAttempts, mergeAttempts, refineAttempts } = tupleOf(settings);
  return (
    <span>
      (<i>B</i>, <i>R</i>
      <sub>ed</sub>, <i>R</i>
      <sub>ef</sub>, <i>S</i>
      <sup>m</sup>, <i>A</i>
      <sup>m</sup>, <i>R</i>
      <sub>ef</sub>
      <sup>m</sup>) = (
      {[parts, Number(reduce), Number(refine), solveAttempts, mergeAttempts, refineAttempts].join(', ')})
    </span>
  );
}
