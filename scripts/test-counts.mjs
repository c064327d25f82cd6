import { existsSync, readFileSync, rmSync } from 'node:fs';

/**
 * Counts of one vitest run from its JSON report, which is removed. A file that failed before any of
 * its tests ran counts as one failure, and so does a run that failed, or left no report, without a
 * failed test.
 */
export function countVitest(report, exitCode) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  const tests = testResults.flatMap((file) => file.assertionResults);
  const having = (status) => tests.filter((test) => test.status === status).length;
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = having('failed') + brokenFiles;
  return {
    passed: having('passed'),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: tests.length - having('passed') - having('failed'),
  };
}

export function addCounts(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The last line of a run; skipped tests are named only where there are some. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
