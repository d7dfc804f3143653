import { expect, test } from 'vitest';
import { skippedTests, summary, summaryLine } from '../../scripts/summary.js';

/** One file of a Vitest JSON report, with a test for each status. */
const file = (status: 'passed' | 'failed', statuses: readonly string[], message = '') => ({
  name: '/tests/some.test.ts',
  status,
  message,
  assertionResults: statuses.map((status, index) => ({ status, fullName: `law ${index}`, meta: {} })),
});
const line = (files: readonly ReturnType<typeof file>[] | undefined, exitCode: number) =>
  summaryLine(summary(files && { testResults: files }, exitCode));

test('tests are counted', () => {
  expect(line([file('passed', ['passed', 'passed']), file('passed', ['passed'])], 0)).toBe(
    '3 passed, 0 failed',
  );
  expect(line([file('failed', ['passed', 'failed']), file('passed', ['passed'])], 1)).toBe(
    '2 passed, 1 failed',
  );
});

test('skipped tests are counted when there are any, and named', () => {
  const files = [file('passed', ['passed', 'skipped', 'todo', 'pending'])];
  expect(line(files, 0)).toBe('1 passed, 0 failed, 3 skipped');
  expect(skippedTests({ testResults: files })).toEqual(['law 1', 'law 2 (to be written)', 'law 3']);
});

test('a file that did not load, or whose set-up failed, is a failure', () => {
  const { failed, faults } = summary(
    { testResults: [file('passed', ['passed']), file('failed', [], 'Unexpected token\nat 1')] },
    1,
  );
  expect([failed, faults]).toEqual([1, ['/tests/some.test.ts could not be run: Unexpected token']]);
  expect(line([file('failed', ['skipped', 'skipped']), file('failed', ['failed'])], 1)).toBe(
    '0 passed, 2 failed, 2 skipped',
  );
});

test('no test, no report, or an error outside of the tests is a failure', () => {
  expect(line([], 0)).toBe('0 passed, 1 failed');
  expect(line([file('passed', ['skipped'])], 0)).toBe('0 passed, 1 failed, 1 skipped');
  expect(line(undefined, 1)).toBe('0 passed, 1 failed');
  expect(line([file('passed', ['passed'])], 1)).toBe('1 passed, 1 failed');
});
