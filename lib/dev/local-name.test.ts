import { expect, it } from 'vitest';
import { isLocalName } from './local-name';

it.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', 'site.localhost:3000', '127.0.0.1:3000', '[::1]:3000'])(
  '%s is this machine',
  (host) => expect(isLocalName(host)).toBe(true),
);

it.each([
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'evil.example:3000',
  '10.0.0.1',
  '',
  undefined,
])('%s is not', (host) => expect(isLocalName(host)).toBe(false));
