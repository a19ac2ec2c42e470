import { expect, it } from 'vitest';
import { tokenizeHtml } from '@/lib/html/html-tokens';
import { writeHtml } from '@/lib/html/write-html';
import { keepNames } from './keep-names';

const kept = (html: string) => writeHtml(keepNames(tokenizeHtml(html)));

it.each([
  ['<p>on Llama-3.1-405B, GPT-4 and sub-8-bit formats.</p>', ['Llama-3.1-405B', 'GPT-4', 'sub-8-bit']],
  ['<li>Inference of Mixed-Precision and low-rank Networks</li>', ['Mixed-Precision']],
  ['<p>state-of-the-art <i>Qwen-1.5-7B</i></p>', ['Qwen-1.5-7B']],
  ['<h2>An <i>Event-Driven</i> Accelerator for Mixed-Precision Inference</h2>', ['Event-Driven', 'Mixed-Precision']],
])('%s keeps its names whole', (html, names) => {
  const whole = kept(html);
  expect([...whole.matchAll(/<span class=nb>([^<]*)<\/span>/g)].map(([, name]) => name)).toEqual(names);
  expect(whole.replace(/<span class=nb>([^<]*)<\/span>/g, '$1')).toBe(html);
});

it.each([
  ["<h3>A Thesis (Master's)</h3>", '<h3>A Thesis (Master’s)</h3>'],
  ["<p>EuroMLSys '25, at 200 MHz</p>", '<p>EuroMLSys\u00a0’25, at 200\u00a0MHz</p>'],
])('%s is set as prose is', (html, set) => expect(kept(html)).toBe(set));

it.each([
  "<code>print('25')</code>",
  "<p>'25 letters' and 'a'</p>",
  '<p>state-of-the-art, from 2026-11-26, pages 3-14</p>',
  '<h2>Spatio-temporal-geographical maps</h2>',
  '<p>A-very-long-name-of-a-model-7B</p>',
  '<pre>GPT-4</pre>',
  '<svg><text>GPT-4</text></svg>',
  '<script>"GPT-4"</script>',
])('%s stays as it is', (html) => expect(kept(html)).toBe(html));
