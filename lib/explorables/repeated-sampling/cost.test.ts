import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEpisodes } from '../thought-graphs/episodes';
import { parseAttempts } from './attempts';
import { costRows, parseRunQueries } from './cost';

const read = (name: string) => readFileSync(new URL(`../../../content/data/${name}`, import.meta.url), 'utf8');
const [run] = parseAttempts(read('aries_tot_attempts.csv'));
const episodes = parseEpisodes(read('aries_policy_episodes.csv')).filter(({ task }) => task === 'sorting32');

describe('what a solved list costs', () => {
  it('is drawn from a file that holds what is computed here', () => {
    expect(read('sorting32_cost.csv').trim().split('\n')).toEqual(
      costRows(run!, parseRunQueries(read('aries_run_queries.csv')), episodes),
    );
  });

  it('leaves out what the log does not name', () => {
    const chain = parseRunQueries(read('aries_run_queries.csv')).find(({ method }) => method === 'cot');
    expect(chain?.queries).toBeNaN();
  });
});
