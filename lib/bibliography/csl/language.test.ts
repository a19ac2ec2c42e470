import { expect, test } from 'vitest';
import { languageTag } from './language';

test.each([
  ['ngerman', 'de'],
  ['Deutsch', 'de'],
  ['français', 'fr'],
  ['langfrench', 'fr'],
  ['en_US', 'en-US'],
  ['EN', 'en'],
  ['pt-br', 'pt-BR'],
  ['Chinese (Simplified)', 'zh-Hans'],
  ['русский', 'ru'],
  ['deu', 'de'],
  ['ger', 'de'],
  ['english and german', 'en'],
  ['Klingon', undefined],
  ['usa', undefined],
  ['constructor', undefined],
])('%s', (name, tag) => expect(languageTag(name)).toBe(tag));
