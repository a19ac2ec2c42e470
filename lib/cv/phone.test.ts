import { expect, it } from 'vitest';
import { phoneFrom } from './phone';

it('is the one that is set beside the repository, else that of the profile', () => {
  const profile = { phone: '+44 20 7946 0000' };
  expect(phoneFrom(profile, {})).toBe('+44 20 7946 0000');
  expect(phoneFrom(profile, { PRIVATE_PHONE: ' ' })).toBe('+44 20 7946 0000');
  expect(phoneFrom(profile, { PRIVATE_PHONE: '+44 20 7946 0001' })).toBe('+44 20 7946 0001');
  expect(phoneFrom({}, { PRIVATE_PHONE: '+44 20 7946 0001' })).toBe('+44 20 7946 0001');
  expect(phoneFrom({}, {})).toBeUndefined();
});

it('is a number', () => {
  expect(() => phoneFrom({}, { PRIVATE_PHONE: 'ask me' })).toThrow('PRIVATE_PHONE is "ask me", which holds no number.');
});
