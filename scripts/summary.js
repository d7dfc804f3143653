/**
 * Counts a run of Vitest from its JSON report: { passed, failed, skipped, faults }. A file that failed without a failed test of its own
 * (it did not load, or its set-up failed) is one failure, a run without any test is one, and so is a run that ended badly although
 * nothing failed (an error outside of the tests). `faults` says those in words.
 */
export function summary(report, exitCode) {
  const faults = [];
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const number = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
  for (const { name, status, assertionResults, message } of files) {
    if (status !== 'failed' || assertionResults.some((test) => test.status === 'failed')) continue;
    faults.push(`${name} could not be run: ${(message || 'its set-up failed').split('\n')[0]}`);
  }
  const passed = number('passed');
  const failed = number('failed');
  if (report === undefined) faults.push('Vitest left no report: it could not run.');
  else if (passed + failed === 0 && faults.length === 0) faults.push('No test was run.');
  else if (exitCode !== 0 && failed + faults.length === 0)
    faults.push('Vitest reports an error outside of the tests; see above.');
  return {
    passed,
    failed: failed + faults.length,
    skipped: number('skipped', 'pending', 'todo', 'disabled'),
    faults,
  };
}

/** The skipped tests by name, one line each. */
export const skippedTests = (report) =>
  (report?.testResults ?? []).flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => ['skipped', 'pending', 'todo', 'disabled'].includes(status))
      .map(
        ({ fullName, meta, status }) => `${fullName}${status === 'todo' ? ' (to be written)' : reason(meta)}`,
      ),
  );

const reason = (meta) => (typeof meta?.reason === 'string' ? ` (${meta.reason})` : '');

/** The line that ends `npm test`. */
export const summaryLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
