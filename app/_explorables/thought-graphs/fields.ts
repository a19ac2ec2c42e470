import { taskOf, type SolverName, type TaskName } from '@/lib/explorables/thought-graphs/fitted';
import { methodNames, type MethodName, type Settings } from '@/lib/explorables/thought-graphs/methods';
import { choice, initialState, range, type StateOf } from '../_furniture/figure-state';
import type { FigureWords } from '../_furniture/words';

const methods: { value: MethodName; label: string; title: string }[] = [
  { value: 'chain', label: 'chain', title: 'One answer, refined again and again' },
  { value: 'tree', label: 'tree', title: 'Many answers, the best of them refined' },
  { value: 'graph', label: 'graph', title: 'Cut, solve, merge: a static schedule' },
  { value: 'policy', label: 'policy', title: 'Picks the next action from the state of the graph' },
];

const tasks: { value: TaskName; label: string; title: string }[] = [
  { value: 'sorting32', label: 'sort 32', title: 'Sort 32 digits' },
  { value: 'sorting64', label: 'sort 64', title: 'Sort 64 digits' },
  { value: 'sorting128', label: 'sort 128', title: 'Sort 128 digits' },
  { value: 'set_intersection32', label: 'sets 32', title: 'Intersect two sets of 32' },
  { value: 'set_intersection64', label: 'sets 64', title: 'Intersect two sets of 64' },
  { value: 'set_intersection128', label: 'sets 128', title: 'Intersect two sets of 128' },
];

const solvers: { value: SolverName; label: string; title: string }[] = [
  { value: '405b', label: '405B', title: 'Modelled on Llama-3.1-405B' },
  { value: '70b', label: '70B', title: 'Modelled on Llama-3.1-70B' },
];

/** Beyond the last step of any search: the whole graph is drawn. */
export const LAST_STEP = 999;

/** What a reader can set, and what an address can hold. */
export const fields = {
  method: choice({ label: 'method', options: methods, initial: 'graph' }),
  task: choice({ label: 'task', options: tasks, initial: 'sorting32' }),
  solver: choice({ label: 'solver', options: solvers, initial: '405b' }),
  keep: choice({
    label: 'after a merge',
    options: [
      { value: 'best', label: 'keep the best' },
      { value: 'all', label: 'keep all' },
    ],
    initial: 'best',
  }),
  refinements: range({ label: 'refinements', min: 0, max: 20, step: 1, initial: 2 }),
  width: range({ label: 'answers a level', min: 1, max: 30, step: 1, initial: 10 }),
  depth: range({ label: 'levels', min: 1, max: 5, step: 1, initial: 2 }),
  solves: range({ label: 'solve attempts', min: 1, max: 20, step: 1, initial: 1 }),
  merges: range({ label: 'merge attempts', min: 1, max: 20, step: 1, initial: 10 }),
  refines: range({ label: 'refine attempts', min: 0, max: 20, step: 1, initial: 0 }),
  attempts: range({ label: 'attempts an action', min: 1, max: 20, step: 1, initial: 1 }),
  returns: choice({
    label: 'what stays wrong',
    options: [
      { value: 'left', label: 'is left', title: 'Everything has one turn, as in the public episodes' },
      { value: 'retried', label: 'is tried again', title: 'Goes back to what is wrong while the budget lasts' },
    ],
    initial: 'left',
  }),
  budget: range({ label: 'query budget', min: 1, max: 300, step: 1, initial: 100 }),
  wrong: range({ label: 'wrong choices', min: 0, max: 90, step: 5, initial: 0, unit: '%' }),
  problem: range({ label: 'problem', min: 1, max: 99, step: 1, initial: 1 }),
  step: range({ label: 'step', min: 0, max: LAST_STEP, step: 1, initial: LAST_STEP }),
};

export type State = StateOf<typeof fields>;

export const initial = initialState(fields);

/** What the engine is asked, for one method of the state. */
export function toSettings(state: State, method: MethodName = state.method): Settings {
  return {
    method,
    task: state.task,
    solver: state.solver,
    chain: { refinements: state.refinements },
    tree: { width: state.width, depth: state.depth },
    graph: {
      reduce: state.keep === 'best',
      solveAttempts: state.solves,
      mergeAttempts: state.merges,
      refineAttempts: state.refines,
    },
    policy: {
      attempts: state.attempts,
      budget: state.budget,
      wrong: state.wrong / 100,
      returns: state.returns === 'retried',
    },
  };
}

/** The settings of all four methods, the chosen one first. */
export function allSettings(state: State): Settings[] {
  const others = methodNames.filter((method) => method !== state.method);
  return [state.method, ...others].map((method) => toSettings(state, method));
}

/** "32 digits", "two sets of 64". */
export function taskWords(name: TaskName, { say }: FigureWords): string {
  const { task, size } = taskOf(name);
  return task.name === 'sorting' ? say('{count} digits', { count: size }) : say('two sets of {count}', { count: size });
}

/** What is drawn: "graph schedule on 32 digits, a model of Llama-3.1-405B". */
export function headWords({ method, task, solver }: Settings, words: FigureWords): string {
  const { say, label } = words;
  return say('{schedule} on {task}, a model of {model}', {
    schedule: method === 'policy' ? say('a policy') : say('{method} schedule', { method: label(method) }),
    task: taskWords(task, words),
    model: `Llama-3.1-${solver.toUpperCase()}`,
  });
}
