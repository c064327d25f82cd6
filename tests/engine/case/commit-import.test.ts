import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitImport } from '../../../engine/case/commit-import.ts';
import { startCase } from '../../../engine/case/start-case.ts';
import { prepareSource } from '../../../engine/import/prepare.ts';
import { generateRecords } from '../../../scripts/bench/generate-records.ts';

const ROWS = 2500;
let folder: string;
let session: ReturnType<typeof startCase>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-commit-'));
  session = startCase(join(folder, 'one.throughline'), 'a long passphrase', { title: 'one' });
});

afterEach(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

function prepared(): ReturnType<typeof prepareSource> {
  const bytes = new Uint8Array(Buffer.from(generateRecords(ROWS)));
  return prepareSource({ name: 'records.csv', bytes }, { agency: 'Bench council' }, { today: '2026-11-22' });
}

function count(sql: string): number {
  return session.db.prepare(sql).pluck().get() as number;
}

describe('committing an import', () => {
  it('finds every row by its words, also those of the last piece indexed', async () => {
    await commitImport(session.db, await prepared());
    expect(count(`SELECT count(*) FROM entry_words WHERE entry_words MATCH 'note'`)).toBe(ROWS);
    expect(count(`SELECT count(*) FROM entry_words WHERE entry_words MATCH '"note ${ROWS - 1}"'`)).toBe(1);
    session.db.exec(`INSERT INTO entry_words(entry_words, rank) VALUES ('integrity-check', 1)`);
  });

  it('says the phase before each piece of the word index', async () => {
    const pieces: number[] = [];
    const onProgress = ({ phase, done }: { readonly phase: string; readonly done: number }): void => {
      if (phase === 'indexing words') pieces.push(done);
    };
    await commitImport(session.db, await prepared(), { onProgress });
    expect(pieces).toEqual([0, 1000, 2000]);
  });

  it('leaves nothing behind when cancelled while words are indexed', async () => {
    const cancel = new AbortController();
    const onProgress = ({ phase, done }: { readonly phase: string; readonly done: number }): void => {
      if (phase === 'indexing words' && done > 0) cancel.abort(new Error('cancelled'));
    };
    const source = await prepared();
    await expect(commitImport(session.db, source, { onProgress, signal: cancel.signal })).rejects.toThrow(
      'cancelled',
    );
    expect(count('SELECT count(*) FROM entry')).toBe(0);
    expect(count(`SELECT count(*) FROM entry_words WHERE entry_words MATCH 'note'`)).toBe(0);
  });
});
