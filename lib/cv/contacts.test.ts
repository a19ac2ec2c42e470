import { expect, test } from 'vitest';
import { phoneNumbers, profileAddress } from './contacts';

test.each<[string, string[]]>([
  ['+44 7757 025295', ['tel:+447757025295']],
  ['+44 (0)20 7946 0018', ['tel:+442079460018']],
  ['+44 20 7946 0018 ext. 56', ['tel:+442079460018;ext=56']],
  ['+44 20 7946 0018, ext 56', ['tel:+442079460018;ext=56']],
  ['(020) 7946 0018 x56', ['tel:02079460018;ext=56']],
  ['+44 20 7946 0018 / +49 30 901820', ['tel:+442079460018', 'tel:+4930901820']],
  ['+44 20 7946 0018, +49 30 901820', ['tel:+442079460018', 'tel:+4930901820']],
  ['+1 212 555 0100 or +1 212 555 0199', ['tel:+12125550100', 'tel:+12125550199']],
  ['0049 (0) 551 39 1', ['tel:+49551391']],
  ['020/7946-0018', ['tel:02079460018']],
  ['Tel.: +1-212-555-0100', ['tel:+12125550100']],
])('%s dials %j', (given, urls) => {
  expect(phoneNumbers(given).map(({ url }) => url)).toEqual(urls);
});

test('numbers are printed as they are written', () => {
  expect(phoneNumbers('+44 (0)20 7946 0018 ext. 56; +49 30 901820').map(({ text }) => text)).toEqual([
    '+44 (0)20 7946 0018 ext. 56',
    '+49 30 901820',
  ]);
});

test('profiles are printed without what addresses begin with', () => {
  expect(profileAddress({ url: 'https://www.linkedin.com/in/x/' })).toBe('linkedin.com/in/x');
});
