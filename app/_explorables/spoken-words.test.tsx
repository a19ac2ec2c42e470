import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { explorableNames } from '@/lib/explorables/names';
import { englishOfFigures } from '@/lib/words/figures/en';
import { nameOfMessage, type Message } from '@/lib/words/message';
import { britishWords, wordsIn } from '@/lib/words/words';
import { fields as searchFields } from './architecture-search/fields';
import { fields as allocatorFields } from './bit-allocator/fields';
import { broughtWords } from './brought-words';
import { fields as batchingFields } from './continuous-batching/fields';
import { fields as eventFields } from './event-driven/fields';
import { fields as verifierFields } from './imperfect-verifier/fields';
import { fields as layerFields } from './layer-rounding/fields';
import { fields as formatFields } from './number-formats/fields';
import { fields as rowFields } from './outlier-row/fields';
import { fields as placementFields } from './placement/fields';
import { fields as thoughtFields } from './thought-graphs/fields';
import type { Option } from './_furniture/figure-state';
import { englishWords, figureWords, writeIn } from './_furniture/words';
import { staticFigures } from './registry';

const figures = {
  'architecture-search': searchFields,
  'bit-allocator': allocatorFields,
  'continuous-batching': batchingFields,
  'event-driven': eventFields,
  'imperfect-verifier': verifierFields,
  'layer-rounding': layerFields,
  'number-formats': formatFields,
  'outlier-row': rowFields,
  placement: placementFields,
  'thought-graphs': thoughtFields,
};

const messages: [string, Message][] = Object.entries(englishOfFigures);

/** A language in which every message stands in brackets. */
const bracketed = figureWords({
  language: 'de',
  said: Object.fromEntries(messages.map(([, message]) => [nameOfMessage(message), `⟦${nameOfMessage(message)}⟧`])),
});

/** What is left of a text when all that stands in brackets is taken out. */
function unspoken(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return rest === text ? rest : unspoken(rest);
}

/** Units, and names of models, methods, data and formats. */
const NAMES =
  /Llama|Student t|Laplace|AWQ|GPTQ|SmoothQuant|Cora|CiteSeer|PubMed|Flickr|Reddit|Yelp|QKV|out|up|down|dB|ms|µs|GoT|ed|ef/g;
const hasWords = (text: string): boolean => /\p{Ll}{2}/u.test(unspoken(text).replace(NAMES, ''));

describe.each(explorableNames)('the figure %s', (name) => {
  it('draws nothing that the language of the page does not say', () => {
    const html = renderToStaticMarkup(staticFigures[name]({ alt: '', words: bracketed }));
    const texts = [...html.matchAll(/>([^<]+)<|aria-label="([^"]*)"/g)].map(([, text, label]) => text ?? label ?? '');
    expect(texts.filter(hasWords)).toEqual([]);
    expect(texts.join(' ')).toContain('⟦');
  });

  it('closes signs to their numbers, as English texts do', () => {
    const html = renderToStaticMarkup(staticFigures[name]({ alt: '', words: englishWords }));
    expect(html.match(/\d[\s\u00a0\u202f]+[%×](?! ?\d)/g)).toBeNull();
  });

  it('labels its controls in the language of the page', () => {
    for (const field of Object.values(figures[name])) {
      const options: readonly Option<string>[] = 'options' in field ? field.options : [];
      const said = [field.label, ...options.flatMap(({ label, title }) => [label, title ?? ''])];
      expect(said.map((text) => bracketed.label(text)).filter(hasWords)).toEqual([]);
    }
  });
});

it('each message of figures has one key, so that its English finds it', () => {
  const texts = messages.map(([, message]) => nameOfMessage(message));
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});

it('a percent sign stands as the language has it, a factor closed to its number', () => {
  const english = messages.flatMap(([, message]) => (typeof message === 'string' ? [message] : Object.values(message)));
  expect(english.filter((text) => /[\d}]\s+[%×]/.test(text))).toEqual([]);
  const spoken = (language: string) => figureWords({ language, said: {} });
  for (const [language, percent] of Object.entries({ 'en-GB': '5%', de: '5\u00a0%', it: '5%' })) {
    const { number, label } = spoken(language);
    expect([number('5%'), label('5%'), writeIn({ unit: '%' }, 5, spoken(language))], language).toEqual(
      Array(3).fill(percent),
    );
  }
  expect(writeIn({ unit: '×' }, 2.5, spoken('de'))).toBe('2,5×');
  expect(writeIn({ unit: 'dB' }, 2.5, spoken('de'))).toBe('2,5 dB');
});

it('a page brings the words of its figure, and an English page none', () => {
  expect(broughtWords(wordsIn(britishWords), 'outlier-row')).toBeUndefined();
  expect(broughtWords(wordsIn(britishWords, 'en-US'), 'outlier-row')).toBeUndefined();
  const german = broughtWords(wordsIn(britishWords, 'de'), 'outlier-row')!;
  expect(german.said).toMatchObject({ 'stored as 0': 'als 0 gespeichert', Reset: 'Zurücksetzen' });
  expect(german.said).not.toHaveProperty('codes in use');
  const { say, number, label } = figureWords(german);
  expect(say('{count} weights stored in INT4', { count: 1280 })).toBe('1.280 Gewichte in INT4 gespeichert');
  expect([number(-2.5), number('1,234.50'), label('8,192'), label('INT4')]).toEqual([
    '−2,5',
    '1.234,50',
    '8.192',
    'INT4',
  ]);
});
