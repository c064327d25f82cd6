import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { generateRecords } from '../../scripts/bench/generate-records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { jsonLines, startThroughline, throughline } from '../support/throughline.ts';

describe('an import that is killed', () => {
  it('leaves the case as it was before', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const caseFile = join(folder, 'family.throughline');
    const small = join(folder, 'small.csv');
    const large = join(folder, 'large.csv');
    writeFileSync(small, generateRecords(20));
    writeFileSync(large, generateRecords(30_000));
    throughline(['new', caseFile]);
    throughline(['import', caseFile, small]);
    const before = throughline(['entries', caseFile, '--json']).stdout;
    expect(jsonLines({ status: 0, stdout: before, stderr: '' })).toHaveLength(20);

    const running = startThroughline(['import', caseFile, large]);
    const wal = `${caseFile}-wal`;
    const writing = (): boolean => existsSync(wal) && statSync(wal).size > 500_000;
    for (let waited = 0; waited < 60_000 && !writing() && running.exitCode === null; waited += 5)
      await wait(5);
    expect(writing(), 'the kill must hit while rows are being written').toBe(true);
    expect(running.exitCode).toBeNull();
    running.kill('SIGKILL');
    await once(running, 'close');

    expect(throughline(['verify', caseFile]).stdout).toContain('sound');
    expect(throughline(['entries', caseFile, '--json']).stdout).toBe(before);
    const again = throughline(['import', caseFile, large, '--json']);
    expect(again.status, again.stderr).toBe(0);
  });
});
