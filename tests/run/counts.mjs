/**
 * Counts a report of Vitest (its `json` reporter). A file that could not be loaded has no tests of its own,
 * so it counts as one that failed.
 */
export function vitestCount(report) {
  const unloadable = report.testResults.filter(({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Counts a report of Playwright (its `json` reporter). What passed only when tried again has failed. */
export function playwrightCount({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
