import closedForms from '@/lib/explorables/thought-graphs/closed-forms?raw';
import fitted from '@/lib/explorables/thought-graphs/fitted?raw';
import graph from '@/lib/explorables/thought-graphs/graph?raw';
import policy from '@/lib/explorables/thought-graphs/policy?raw';
import run from '@/lib/explorables/thought-graphs/run?raw';
import schedules from '@/lib/explorables/thought-graphs/schedules?raw';
import setTask from '@/lib/explorables/thought-graphs/set-task?raw';
import solver from '@/lib/explorables/thought-graphs/solver?raw';
import sortingTask from '@/lib/explorables/thought-graphs/sorting-task?raw';

const folder = 'lib/explorables/thought-graphs';

/** The modules that run in this figure, for "Code". */
export const files = [
  { path: `${folder}/graph.ts`, text: graph },
  { path: `${folder}/schedules.ts`, text: schedules },
  { path: `${folder}/policy.ts`, text: policy },
  { path: `${folder}/solver.ts`, text: solver },
  { path: `${folder}/fitted.ts`, text: fitted },
  { path: `${folder}/sorting-task.ts`, text: sortingTask },
  { path: `${folder}/set-task.ts`, text: setTask },
  { path: `${folder}/run.ts`, text: run },
  { path: `${folder}/closed-forms.ts`, text: closedForms },
];
