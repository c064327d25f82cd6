import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitImport, type CommitOptions } from '../../../engine/case/commit-import.ts';
import { readingThread } from '../../../engine/case/read-ahead.ts';
import { settleImport } from '../../../engine/case/settle.ts';
import { startCase } from '../../../engine/case/start-case.ts';
import { prepareSource } from '../../../engine/import/prepare.ts';
import { hasLargeJournal } from '../../../engine/store/journal.ts';
import { countRows } from '../../../engine/store/sources.ts';
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

function prepared(rows = ROWS): ReturnType<typeof prepareSource> {
  const bytes = new Uint8Array(Buffer.from(generateRecords(rows)));
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

  it('writes the same rows with and without a second thread', async () => {
    const written = async (startReading: CommitOptions['startReading']): Promise<unknown> => {
      const other = startCase(
        join(folder, `${startReading === null ? 'here' : 'thread'}.throughline`),
        'a long passphrase',
        {
          title: 'one',
        },
      );
      const { tables } = await commitImport(other.db, await prepared(), { startReading });
      const rows = ['source_row', 'entry', 'agency', 'problem', 'coverage'].map((table) =>
        other.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
      );
      other.close();
      return { tables, rows };
    };
    const here = await written(null);
    expect(here).toMatchObject({
      tables: [{ table: null, read: ROWS, added: ROWS, duplicate: 0, rejected: 0 }],
    });
    expect(await written(readingThread([]))).toEqual(here);
  });

  it('counts rows as the case file counts them', async () => {
    const { sourceId, tables } = await commitImport(session.db, await prepared());
    expect(tables).toEqual(countRows(session.db, sourceId));
    const again = await commitImport(session.db, await prepared());
    expect(again.tables).toEqual(countRows(session.db, again.sourceId));
    expect(again.tables[0]).toMatchObject({ added: 0, duplicate: ROWS });
  });
});

describe('the journal beside the case file', () => {
  const journal = (): number => statSync(`${session.path}-wal`).size;

  it('is left by the commit and moved into the file afterwards', async () => {
    const settled: string[] = [];
    await commitImport(session.db, await prepared(4000), { settleLater: true });
    expect(hasLargeJournal(session.db)).toBe(true);
    await settleImport(session.db, { onProgress: ({ phase }) => settled.push(phase) });
    expect(settled).toContain('moving into the case file');
    expect(journal()).toBe(0);
    expect(count('SELECT count(*) FROM entry')).toBe(4000);
    expect(session.db.pragma('wal_autocheckpoint', { simple: true })).toBe(1000);
  });

  it('does not stay large after an import that was cancelled', async () => {
    const cancel = new AbortController();
    const onProgress = ({ phase, done }: { readonly phase: string; readonly done: number }): void => {
      if (phase === 'indexing words' && done > 0) cancel.abort(new Error('cancelled'));
    };
    const source = await prepared();
    const work = commitImport(session.db, source, { onProgress, signal: cancel.signal, settleLater: true });
    await expect(work).rejects.toThrow('cancelled');
    expect(journal()).toBe(0);
    expect(count('SELECT count(*) FROM entry')).toBe(0);
  });
});
