import { expect, it } from 'vitest';
import { formatCounts } from './test-counts';

it('ends with what passed and failed, and says what was not run', () => {
  expect(formatCounts({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(formatCounts({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  expect(formatCounts({ passed: 3, failed: 0, skipped: 2 }, 41)).toBe(
    '3 passed, 0 failed, 2 skipped; the owner’s own left out, 41 files of tests: the content is another’s',
  );
});
