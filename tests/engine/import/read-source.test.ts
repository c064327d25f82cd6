import { describe, expect, it } from 'vitest';
import { utils, write } from '@e965/xlsx';
import { readSource } from '../../../engine/import/read-source.ts';
import { readFile } from '../../../engine/import/readers/index.ts';
import { generateRecords } from '../../../scripts/bench/generate-records.ts';

const csv = (rows: number): { name: string; bytes: Uint8Array } => ({
  name: 'records.csv',
  bytes: new Uint8Array(Buffer.from(generateRecords(rows))),
});

/** A workbook whose cells are texts, numbers, dates, merged and hidden ones, long enough for a thread. */
function workbook(): { name: string; bytes: Uint8Array } {
  const rows = Array.from({ length: 4000 }, (_, row) => [
    { t: 'n', v: 43_500 + row, z: 'dd/mm/yyyy' },
    { t: 'n', v: row / 7 },
    { t: 's', v: `note ${row} ${Math.sin(row)}` },
    row % 3 === 0 ? { t: 's', v: '' } : { t: 's', v: 'Home visit' },
  ]);
  const sheet = utils.aoa_to_sheet([['Date', 'Score', 'Details', 'Event'], ...rows]);
  sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 4, c: 0 } }];
  sheet['!rows'] = [{}, {}, { hidden: true }];
  const book = utils.book_new(sheet, 'Records');
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Date', 'Note'],
      ['01/02/2020', 'x'],
    ]),
    'Other',
  );
  return { name: 'records.xlsx', bytes: new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' })) };
}

describe('reading a large file', () => {
  it.each([csv(4000), workbook()])('gives by a thread what is read here: $name', async (file) => {
    expect(file.bytes.length).toBeGreaterThan(256 * 1024);
    const phases = new Set<string>();
    const read = await readSource(file, { onProgress: ({ phase }) => phases.add(phase) });
    expect(read).toEqual(await readFile(file));
    expect([...phases]).toEqual(['reading the file']);
  });

  it('gives the refusal of a large file that cannot be read', async () => {
    const bytes = new Uint8Array(300 * 1024).fill(0x41);
    bytes.set(Buffer.from('%PDF-1.7'));
    const file = { name: 'scan.csv', bytes };
    expect(await readSource(file, {})).toEqual(await readFile(file));
  });

  it('reads here what a thread fails to, also one that breaks off halfway', async () => {
    const file = csv(4000);
    const expected = await readFile(file);
    expect(await readSource(file, {}, () => null)).toEqual(expected);
    const breaksOff = await readSource(file, {}, ({ answered, ended }) => {
      setImmediate(() => {
        answered({ kind: 'rows', table: 0, rows: [[1, 'half']] });
        ended(new Error('broken'));
      });
      return { send: () => undefined, stop: () => undefined };
    });
    expect(breaksOff).toEqual(expected);
  });

  it('stops the thread and gives the reason when cancelled', async () => {
    const cancel = new AbortController();
    let stopped = 0;
    const work = readSource(csv(4000), { signal: cancel.signal }, () => ({
      send: () => undefined,
      stop: () => (stopped += 1),
    }));
    setImmediate(() => cancel.abort(new Error('no longer wanted')));
    await expect(work).rejects.toThrow('no longer wanted');
    expect(stopped).toBe(1);
  });
});
