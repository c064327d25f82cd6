import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCounts, closingLine, countVitest } from '../../scripts/test-counts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(files: readonly { readonly status: string; readonly tests: readonly string[] }[]): string {
  const path = join(folder, 'report.json');
  const testResults = files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

describe('the counts of a run', () => {
  it('are those of its tests', () => {
    const path = report([
      { status: 'passed', tests: ['passed', 'passed', 'skipped'] },
      { status: 'failed', tests: ['failed', 'passed', 'todo'] },
    ]);
    expect(countVitest(path, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
    expect(existsSync(path)).toBe(false);
  });

  it('have a failure for a file that broke before its tests', () => {
    expect(countVitest(report([{ status: 'failed', tests: [] }]), 1)).toMatchObject({ failed: 1 });
    expect(countVitest(report([{ status: 'failed', tests: ['skipped'] }]), 1)).toMatchObject({ failed: 1 });
  });

  it('have a failure for a run that failed, or left no report, without a failed test', () => {
    expect(countVitest(report([{ status: 'passed', tests: ['passed'] }]), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
    expect(countVitest(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('have a failure for a run without a single test', () => {
    expect(countVitest(report([]), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the closing line', () => {
  it('adds up, and names skipped tests only where there are some', () => {
    const some = { passed: 2, failed: 0, skipped: 0 };
    expect(closingLine(addCounts([some, { passed: 3, failed: 1, skipped: 0 }]))).toBe('5 passed, 1 failed');
    expect(closingLine(addCounts([some, { passed: 0, failed: 0, skipped: 4 }]))).toBe(
      '2 passed, 0 failed, 4 skipped',
    );
  });
});
