import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../../support/engine.ts';
import { testPassphrase } from '../../support/throughline.ts';

describe('case files over the contract', () => {
  it('refuses work without an open case, with a sentence and a remedy', async () => {
    const { client } = startEngine();
    await expect(client.people.list()).rejects.toMatchObject({
      code: 'REFUSED',
      data: {
        code: 'no-case-open',
        message: expect.stringContaining('No case'),
        remedy: expect.stringContaining('Open'),
      },
    });
  });

  it('makes, locks and opens a case, and lists it as recent', async () => {
    const { client, folder } = startEngine();
    await client.caseFile.create({ file: 'family', title: 'A family', passphrase: testPassphrase });
    expect(await client.caseFile.lock()).toEqual({ locked: true });
    expect(await client.caseFile.current()).toBeNull();
    const recent = await client.caseFile.recent();
    expect(recent.folder).toBe(folder);
    expect(recent.cases.map(({ title, present }) => ({ title, present }))).toEqual([
      { title: 'family', present: true },
    ]);
    const list = readFileSync(join(folder, 'recent-cases.json'), 'utf8');
    expect(list, 'the unencrypted list names nobody').not.toContain('A family');
    const opened = await client.caseFile.open({ file: 'family', passphrase: testPassphrase });
    expect(opened).toMatchObject({ title: 'A family', entries: 0, canUndo: null });
    expect(await client.caseFile.verify()).toEqual({ sound: true, findings: [] });
  });

  it('refuses a short passphrase, an unknown profile and a name with a path in it that is not there', async () => {
    const { client } = startEngine();
    const refusal = (file: string, passphrase: string, profile?: string) =>
      client.caseFile.create({ file, title: '', passphrase, profile }).then(
        () => 'made',
        (error: { data?: { code?: string } }) => error.data?.code,
      );
    expect(await refusal('family', 'short')).toBe('passphrase-too-short');
    expect(await refusal('family', testPassphrase, 'atlantis')).toBe('unknown-profile');
    expect(await refusal('/no/such/folder/family', testPassphrase)).toBe('folder-missing');
    expect(await refusal('a<b', testPassphrase)).toBe('bad-file-name');
  });

  it('opens the sample case in one call, and again as it was left', async () => {
    const { client } = startEngine();
    const sample = await client.caseFile.openSample();
    expect(sample.entries).toBe(259);
    expect(sample.agencies).toBe(7);
    await client.settings.set({ user: 'A Worker' });
    await client.caseFile.lock();
    const again = await client.caseFile.openSample();
    expect(again.entries).toBe(259);
    expect((await client.settings.get()).user).toBe('A Worker');
  });
});
