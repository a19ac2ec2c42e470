// What the topic says of this figure is printed from its engine and from the file of the baselines. This recomputes it and looks for
// it in the text, so that neither can change alone.
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { dataFile, tableRows, topicText } from '../essay-text';
import { drawLoad, LONGEST, MEANS } from '@/lib/explorables/serving/load';
import { CACHE_TOKENS, passTime } from '@/lib/explorables/serving/machine';
import { measureRun } from '@/lib/explorables/serving/measure';
import { PAGE } from '@/lib/explorables/serving/sequence';
import { serve, type ServerSettings } from '@/lib/explorables/serving/simulate';

const topic = 'serving';

describe('Serving', () => {
  const text = () => topicText(topic);
  /** As the figure serves them: 200 requests, twenty a second, the same drawn ones. */
  const measured = (settings: Partial<ServerSettings>, mix: 'conversation' | 'code' = 'conversation') => {
    const server = { policy: 'continuous', places: 128, memory: 'pages', chunk: 512, shared: 0, ...settings } as const;
    return measureRun(serve(drawLoad({ mix, rate: 20, requests: 200, seed: 3 }), server));
  };
  const milliseconds = (seconds: number) => (1000 * seconds).toFixed(0);

  it('says what continuous batching, chunks and cached prompts are worth', () => {
    const [fixed, whole, chunked] = (['static', 'continuous', 'chunked'] as const).map((policy) =>
      measured({ policy }),
    );
    expect(text()).toContain(`an answer takes ${fixed!.answer.mean.toFixed(1)} s on average`);
    expect(text()).toContain(`brings that to ${whole!.answer.mean.toFixed(1)} s`);
    expect(text()).toContain(`the slowest hundredth of tokens take ${milliseconds(whole!.gap.p99)} ms`);
    expect(text()).toContain(`longer than the ${(1000 * passTime(512, 0)).toFixed(1)} ms that such a pass computes`);
    const later = chunked!.firstToken.mean - whole!.firstToken.mean;
    expect(text()).toContain(`the first token comes ${milliseconds(later)} ms later`);
    const [code, inChunks] = [measured({}, 'code'), measured({ policy: 'chunked' }, 'code')];
    expect(text()).toContain(`from ${milliseconds(code.gap.p99)} ms to ${milliseconds(inChunks.gap.p99)}.`);
    const cached = measured({ shared: 0.5 });
    expect(text()).toContain(
      `the first token comes after ${(1000 * cached.firstToken.mean).toFixed(1)} ms in place of ${(1000 * whole!.firstToken.mean).toFixed(1)}.`,
    );
  });

  it('says for how many requests there is room', () => {
    const { prompt, output } = MEANS.conversation;
    const pages = Math.ceil((prompt + output) / PAGE) * PAGE;
    expect(text()).toContain(`room for ${Math.floor(CACHE_TOKENS / 1000)} thousand tokens`);
    expect(text()).toContain(`for ${Math.floor(CACHE_TOKENS / LONGEST)} requests if each is given room`);
    expect(text()).toContain(`for ${Math.floor(CACHE_TOKENS / pages)} conversations of average length`);
  });

  it('prints the baselines of their file', () => {
    const expected = csvParse(dataFile('adaserve_azure_baseline_summary.csv')).map((row) => {
      const seconds = (column: string, digits: number) => Number(row[column]).toFixed(digits);
      return [
        { gemma_2_2b: 'Gemma-2-2B', gemma_2_9b: 'Gemma-2-9B', llama_3p1_8b: 'Llama-3.1-8B' }[
          row.model!.replace('baseline_', '')
        ],
        row.trace === 'azure-conv' ? 'conversation' : 'code',
        seconds('jct_mean_s', 1),
        seconds('jct_p99_s', 1),
        seconds('ttft_mean_s', 2),
        seconds('ttft_p99_s', 1),
        seconds('tbt_mean_s', 3),
      ];
    });
    expect(tableRows(text(), 'tab:baselines')).toEqual(expected);
  });
});
