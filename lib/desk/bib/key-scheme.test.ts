import { expect, it } from 'vitest';
import { scanBib } from '@/lib/bibliography/bibtex/scan';
import { makeKey } from './key-scheme';

const work = { author: 'Müller-Lüdenscheidt, Jörg and Doe, Jane', title: 'On the {GPU} of Things', year: '2026' };
const keyAfter = (bib: string, fields: Record<string, string> = work) => makeKey(fields, scanBib(bib, 'x.bib').entries);
const entry = (key: string) => `@misc{${key}, author={Smith, Adam}, title={The Wealth of Nations}, year={1776}}`;

it.each([
  ['smith1776wealth', 'mullerludenscheidt2026gpu'],
  ['Smith1776', 'MullerLudenscheidt2026'],
  ['smith:1776', 'mullerludenscheidt:2026'],
  ['smith_wealth_1776', 'mullerludenscheidt_gpu_2026'],
  ['smithWealth1776', 'mullerludenscheidtGPU2026'],
  ['Smith-76', 'MullerLudenscheidt-26'],
  ['smithWealthNations1776', 'mullerludenscheidtGPUThings2026'],
  ['x17', 'mullerludenscheidt2026gpu'],
])('makes a key as "%s" is made', (key, made) => {
  expect(keyAfter(entry(key))).toBe(made);
});

it('follows the most, and a year that is not the entry’s', () => {
  expect(keyAfter([entry('Smith1776'), entry('smith1777wealth'), entry('smith1778wealth')].join('\n'))).toBe(
    'mullerludenscheidt2026gpu',
  );
});

it('adds a letter where a key is taken, in any case', () => {
  expect(keyAfter(`${entry('smith1776wealth')} @misc{MullerLudenscheidt2026GPU, title={}}`)).toBe(
    'mullerludenscheidt2026gpua',
  );
});

it('makes keys of what there is', () => {
  expect(keyAfter('', { title: 'A' })).toBe('anonymous');
  expect(keyAfter('', { author: '{The vLLM Team}', title: 'vLLM', year: '2023' })).toBe('thevllmteam2023vllm');
  expect(keyAfter('', { author: 'Jan van der Berg', title: '混合精度', year: '2023' })).toBe('berg2023');
});
