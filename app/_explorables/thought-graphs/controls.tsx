import { Segmented } from '../_furniture/segmented';
import { Slider } from '../_furniture/slider';
import type { Range } from '../_furniture/figure-state';
import { fields, type State } from './fields';

type Sliding = { [K in keyof State]: State[K] extends number ? K : never }[keyof State];

/** The sliders of each method: three at most. */
const sliders: Record<State['method'], readonly Sliding[]> = {
  chain: ['refinements'],
  tree: ['width', 'depth'],
  graph: ['solves', 'merges', 'refines'],
  policy: ['attempts', 'budget', 'wrong'],
};

/** What can be turned on the chosen method. */
export function Controls({ state, set }: { state: State; set: (change: Partial<State>) => void }) {
  return (
    <div className="xp-controls">
      {sliders[state.method].map((name) => (
        <Slider
          key={name}
          field={fields[name] as Range}
          value={state[name]}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      {state.method === 'policy' && (
        <Segmented field={fields.returns} value={state.returns} onChange={(returns) => set({ returns })} />
      )}
      {state.method === 'graph' && state.refines > 0 && (
        <Segmented field={fields.keep} value={state.keep} onChange={(keep) => set({ keep })} />
      )}
    </div>
  );
}
