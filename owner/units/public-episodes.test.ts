import { describe, expect, it } from 'vitest';
import { courseOf, hasFailed, largestCover, parseEpisodes, totalsOf } from '@/lib/explorables/thought-graphs/episodes';
import { dataFile } from '../essay-text';

const episodes = parseEpisodes(dataFile('aries_policy_episodes.csv'));
const ofTask = (task: string) => episodes.filter((episode) => episode.task === task);

describe('the public episodes', () => {
  it('are 160, as the logs count them', () => {
    expect(['sorting32', 'sets32', 'sets64', 'sets128'].map((task) => totalsOf(ofTask(task)))).toEqual([
      { episodes: 100, solved: 81, steps: 1092, failed: 49, merges: 114, refinements: 225 },
      { episodes: 50, solved: 48, steps: 280, failed: 44, merges: 52, refinements: 9 },
      { episodes: 6, solved: 0, steps: 208, failed: 65, merges: 16, refinements: 68 },
      { episodes: 4, solved: 0, steps: 117, failed: 27, merges: 12, refinements: 42 },
    ]);
  });

  it('number nodes in the order in which they were added', () => {
    // Of the four episodes on sets of 128, two name a node that their own action, or a failed one before it, has just made.
    for (const { steps } of episodes.filter(({ task }) => task !== 'sets128')) {
      let made = 1;
      for (const each of steps) {
        if (hasFailed(each)) continue;
        expect(Math.max(...each.nodes)).toBeLessThan(made);
        made += each.added;
      }
    }
  });

  it('never cover all parts of the long tasks, but once', () => {
    expect(ofTask('sets64').map((each) => largestCover(each, 4))).toEqual([1, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(ofTask('sets128').map((each) => largestCover(each, 8))).toEqual([0.25, 0.25, 0.125, 0.25]);
  });

  it('cover all of every list of 32', () => {
    for (const each of ofTask('sorting32')) expect(largestCover(each, 2)).toBe(1);
  });

  it('take the leanest course in 54 of a hundred lists', () => {
    const lean = ofTask('sorting32').filter((each) => courseOf(each) === 'split sort score aggregate groundtruth');
    expect(lean).toHaveLength(54);
    expect(lean.every(({ solved }) => solved)).toBe(true);
  });
});
