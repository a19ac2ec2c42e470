import { Segmented } from '../_furniture/segmented';
import { Slider } from '../_furniture/slider';
import type { Range } from '../_furniture/figure-state';
import { useWords } from '../_furniture/words-context';
import { fields, initial, toSettings, type State } from './fields';
import { Schedule } from './schedule';

type Sliding = { [K in keyof State]: State[K] extends number ? K : never }[keyof State];

/** The sliders of each method, the one that matters most first: three at most. */
const sliders: Record<State['method'], readonly Sliding[]> = {
  chain: ['refinements'],
  tree: ['width', 'depth'],
  graph: ['merges', 'solves', 'refines'],
  policy: ['attempts', 'budget', 'wrong'],
};

interface ControlsProps {
  state: State;
  set: (change: Partial<State>) => void;
}

function MethodSliders({ state, set, names }: ControlsProps & { names: readonly Sliding[] }) {
  return names.map((name) => (
    <Slider key={name} field={fields[name] as Range} value={state[name]} onChange={(value) => set({ [name]: value })} />
  ));
}

/** The method's first slider. */
export function MainControl({ state, set }: ControlsProps) {
  return <MethodSliders state={state} set={set} names={sliders[state.method].slice(0, 1)} />;
}

/** What is searched and how, and the rest of what can be turned on the method. A change of the search shows the whole new graph again. */
export function Controls({ state, set }: ControlsProps) {
  const { say } = useWords();
  const change = (next: Partial<State>) => set({ ...next, step: initial.step });
  return (
    <>
      <div className="xp-choices">
        <Segmented field={fields.method} value={state.method} onChange={(method) => change({ method })} />
        <Segmented field={fields.task} value={state.task} onChange={(task) => change({ task })} />
        <Segmented field={fields.solver} value={state.solver} onChange={(solver) => change({ solver })} />
        {state.method === 'policy' ? (
          <Segmented field={fields.returns} value={state.returns} onChange={(returns) => change({ returns })} />
        ) : (
          <Segmented
            field={fields.keep}
            value={state.keep}
            onChange={(keep) => set({ keep })}
            disabled={state.method !== 'graph' || state.refines === 0}
          />
        )}
      </div>
      <div className="xp-controls xp-method">
        <MethodSliders state={state} set={set} names={sliders[state.method].slice(1)} />
      </div>
      <div className="xp-tools">
        <button type="button" onClick={() => change({ problem: (state.problem % fields.problem.max) + 1 })}>
          {say('Another problem')}
        </button>
      </div>
      <p className="xp-tag xp-key">
        <Schedule settings={toSettings(state)} />
      </p>
    </>
  );
}
