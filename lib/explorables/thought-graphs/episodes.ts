/** One step of a public episode of the policy agent, as logged. */
export interface EpisodeStep {
  action: string;
  nodes: readonly number[];
  /** Nodes that the action added. */
  added: number;
  /** Nodes in the graph afterwards; 0 when the action failed and left the graph as it was. */
  nodesAfter: number;
}

/** A problem that the policy agent worked on, to its end. */
export interface Episode {
  task: string;
  problem: number;
  solved: boolean;
  steps: readonly EpisodeStep[];
}

/** Reads `aries_policy_episodes.csv`: model, task, problem, step, action, nodes, added, nodes_after, least error, solved. */
export function parseEpisodes(csv: string): Episode[] {
  const [, ...lines] = csv.trim().split(/\r?\n/);
  const episodes = new Map<string, { task: string; problem: number; solved: boolean; steps: EpisodeStep[] }>();
  for (const line of lines) {
    const [, task = '', problem = '', , action = '', nodes = '', added, nodesAfter, , solved] = line.split(',');
    const key = `${task} ${problem}`;
    const episode = episodes.get(key) ?? { task, problem: Number(problem), solved: solved === '1', steps: [] };
    episodes.set(key, episode);
    episode.steps.push({
      action: action.toLowerCase(),
      nodes: nodes.split(' ').map(Number),
      added: Number(added),
      nodesAfter: Number(nodesAfter),
    });
  }
  return [...episodes.values()];
}

/** Whether the environment refused an action: the agent asked for what it does not allow, and was asked again. */
export function hasFailed({ nodesAfter }: EpisodeStep): boolean {
  return nodesAfter === 0;
}

const SOLVING = new Set(['sort', 'intersect', 'refine']);

/** The parts of the problem that each new node answers for, in the order in which nodes are numbered. */
function coverOf(
  { action, nodes, added }: EpisodeStep,
  covers: readonly ReadonlySet<number>[],
  parts: number,
): ReadonlySet<number>[] {
  const of = (node: number) => covers[node] ?? new Set<number>();
  const share = parts / added;
  if (action === 'split')
    return Array.from({ length: added }, (_, i) => new Set(Array.from({ length: share }, (__, j) => i * share + j)));
  if (action === 'aggregate')
    return Array.from({ length: added }, () => new Set(nodes.flatMap((node) => [...of(node)])));
  return Array.from({ length: added }, (_, i) => of(nodes[i % nodes.length] ?? 0));
}

/**
 * Largest share of the problem, in parts, that any single answer of an episode covers: an answer covers the part it was
 * solved from, and a merge covers what its inputs did. An episode whose largest answer covers less than all parts never
 * held an answer to the problem, right or wrong. Nodes are numbered in the order in which they were added.
 */
export function largestCover({ steps }: Episode, parts: number): number {
  const covers: ReadonlySet<number>[] = [new Set(Array.from({ length: parts }, (_, i) => i))];
  let largest = 0;
  for (const step of steps) {
    if (hasFailed(step) || step.added === 0) continue;
    const made = coverOf(step, covers, parts);
    covers.push(...made);
    if (SOLVING.has(step.action) || step.action === 'aggregate')
      largest = Math.max(largest, ...made.map((cover) => cover.size));
  }
  return largest / parts;
}

/** What the public episodes of a task add up to. */
export interface EpisodeTotals {
  episodes: number;
  solved: number;
  /** Steps that the agent was asked for, failed ones included: policy queries, one sample each in these logs. */
  steps: number;
  failed: number;
  merges: number;
  refinements: number;
}

/** Counts over episodes. */
export function totalsOf(episodes: readonly Episode[]): EpisodeTotals {
  const steps = episodes.flatMap((episode) => episode.steps);
  const done = steps.filter((step) => !hasFailed(step));
  return {
    episodes: episodes.length,
    solved: episodes.filter(({ solved }) => solved).length,
    steps: steps.length,
    failed: steps.length - done.length,
    merges: done.filter(({ action, added }) => action === 'aggregate' && added > 0).length,
    refinements: done.filter(({ action }) => action === 'refine').length,
  };
}

/** The actions of an episode in order, as one line. */
export function courseOf({ steps }: Episode): string {
  return steps.map(({ action }) => action).join(' ');
}
