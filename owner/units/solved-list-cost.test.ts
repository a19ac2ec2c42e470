import { describe, expect, it } from 'vitest';
import { parseEpisodes } from '@/lib/explorables/thought-graphs/episodes';
import { parseAttempts } from '@/lib/explorables/repeated-sampling/attempts';
import { costRows, parseRunQueries } from '@/lib/explorables/repeated-sampling/cost';
import { dataFile } from '../essay-text';

const [run] = parseAttempts(dataFile('aries_tot_attempts.csv'));
const episodes = parseEpisodes(dataFile('aries_policy_episodes.csv')).filter(({ task }) => task === 'sorting32');

describe('what a solved list costs', () => {
  it('is drawn from a file that holds what is computed here', () => {
    expect(dataFile('sorting32_cost.csv').trim().split('\n')).toEqual(
      costRows(run!, parseRunQueries(dataFile('aries_run_queries.csv')), episodes),
    );
  });

  it('leaves out what the log does not name', () => {
    const chain = parseRunQueries(dataFile('aries_run_queries.csv')).find(({ method }) => method === 'cot');
    expect(chain?.queries).toBeNaN();
  });
});
