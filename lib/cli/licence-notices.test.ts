import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatNotices } from './licence-notices';
import { readNotices } from './read-notices';

it('stand in the repository as they are now; npm run notices writes them', () => {
  expect(readFileSync('THIRD_PARTY_NOTICES.md', 'utf8') === readNotices()).toBe(true);
});

it('name what is used, once, and nothing that is for development alone', () => {
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/c': { version: '2.0.0', license: 'ISC', dev: true },
  };
  const text = formatNotices([{ name: 'A face', licence: 'OFL', why: 'Sent.', text: 'Terms' }], packages);
  expect(text.match(/\| a \| 1\.0\.0 \| MIT \|/g)).toHaveLength(1);
  expect(text).not.toContain('ISC');
  expect(text).toContain('## A face\n\nOFL. Sent.\n\n```text\nTerms\n```');
});
