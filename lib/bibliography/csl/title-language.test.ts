import { describe, expect, test } from 'vitest';
import { misc, text } from '../one-entry';
import { titleLanguage } from './title-language';

describe('the language of a title', () => {
  test.each([
    ['Die Struktur wissenschaftlicher Revolutionen', 'de'],
    ['Maschinelles Lernen und Künstliche Intelligenz in der Medizin', 'de'],
    ['Der Zauberberg', 'de'],
    ['Öffentliche Güter', 'de'],
    ['Verantwortung und Freiheit: Eine Untersuchung', 'de'],
    ['Gru{\\ss}formeln', 'de'],
    ['Les mots et les choses', 'fr'],
    ['El ingenioso hidalgo don Quijote y los molinos', 'es'],
    ['La struttura del testo nella narrativa', 'it'],
    ['Memórias dos trabalhadores da cidade', 'pt'],
    ['Het verhaal van een stad', 'nl'],
    ['Война и Мир', 'ru'],
    ['統計的学習の基礎', 'ja'],
    ['The Structure of Scientific Revolutions', undefined],
    ['van der Waals Forces', undefined],
    ['von Neumann Algebras', undefined],
    ['Schrödinger Operators', undefined],
    ['de Sitter Space', undefined],
    ['Why Stars Die', undefined],
    ['Learning Young: Lung Imaging', undefined],
  ])('%s', (title, language) => expect(titleLanguage({ title })).toBe(language));

  test('what the entry says counts before its words', () => {
    expect(titleLanguage({ title: 'Die Struktur', langid: 'english' })).toBe('en');
    expect(titleLanguage({ title: 'Maschinen', language: 'ngerman' })).toBe('de');
  });
});

describe('references keep the capitals of other languages', () => {
  const source = (title: string) => `@book{k, author={Doe, Jane}, title={${title}}, year={2020}, publisher={P}}`;
  test('German nouns in styles that write English titles small', () => {
    for (const style of ['apa', 'harvard', 'vancouver', 'nature'] as const)
      expect(text(source('Die Macht der Gewohnheit'), style)).toContain('Die Macht der Gewohnheit');
  });
  test('French words in styles that write English titles in headlines', () => {
    for (const style of ['chicago', 'mla', 'acm'] as const)
      expect(text(source('Les mots et les choses'), style)).toContain('Les mots et les choses');
  });
  test('English as before', () => {
    expect(text(source('The Power of Habit'))).toContain('The power of habit');
    expect(text(source('The power of habit'), 'chicago')).toContain('The Power of Habit');
  });
  test('no language is put into the entry', () => expect(misc('note = {x}').csl).not.toHaveProperty('language'));
});
