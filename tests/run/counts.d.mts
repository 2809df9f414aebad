interface Counts { passed: number; failed: number; skipped: number }
export function vitestCount(report: {
  numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests?: number;
  testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
}): Counts;
export function playwrightCount(report: {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }; errors: readonly unknown[];
}): Counts;
