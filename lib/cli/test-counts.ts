export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Counts of Vitest's JSON report. A file that could not be loaded holds no tests, and is one failure. */
export function countVitest(json: string): Counts {
  const report = JSON.parse(json) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded, skipped: report.numPendingTests };
}

/** Counts of Playwright's JSON report; errors outside any test (a server that did not start) are failures. */
export function countPlaywright(json: string): Counts {
  const { stats, errors } = JSON.parse(json) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors?: unknown[];
  };
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (errors?.length ?? 0),
    skipped: stats.skipped,
  };
}

export function addCounts(counts: Counts[]): Counts {
  return counts.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The last line of `npm test`: "123 passed, 0 failed", what was skipped when anything was, and how many files of tests were left out. */
export function formatCounts({ passed, failed, skipped }: Counts, leftOut = 0): string {
  const ownersOwn =
    leftOut > 0 ? `; the owner’s own left out, ${leftOut} files of tests: the content is another’s` : '';
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${ownersOwn}`;
}
