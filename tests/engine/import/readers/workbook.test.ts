import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileBytes } from '../../../../engine/import/model.ts';
import { readFile } from '../../../../engine/import/readers/index.ts';
import { codes, expectRefused, texts } from './support.ts';

/** A workbook of one sheet with the given cells, written in the given format. */
function workbook(
  cells: XLSX.WorkSheet,
  options: { readonly format?: XLSX.BookType; readonly date1904?: boolean; readonly sheets?: number } = {},
): FileBytes {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, cells, 'Log');
  if (options.date1904 === true) book.Workbook = { WBProps: { date1904: true } };
  const format = options.format ?? 'xlsx';
  return { name: `log.${format}`, bytes: XLSX.write(book, { type: 'buffer', bookType: format }) as Buffer };
}

const dated = (serial: number, format = 'dd/mm/yyyy'): XLSX.CellObject => ({ t: 'n', v: serial, z: format });
const text = (value: string): XLSX.CellObject => ({ t: 's', v: value });

const ole = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(200),
  ]);

describe('dates stay serial days', () => {
  it.each<XLSX.BookType>(['xlsx', 'xlsb', 'biff8', 'ods'])('in %s', async (format) => {
    const file = workbook(
      { '!ref': 'A1:B2', A1: text('Date'), B1: text('Event'), A2: dated(44652), B2: text('Seen') },
      { format },
    );
    const { tables } = await readFile(file);
    expect(tables[0]?.rows[1]?.cells).toEqual([
      { text: '44652', number: 44652, dateFormat: true },
      { text: 'Seen' },
    ]);
  });

  it('moves the 1904 system to the 1900 system', async () => {
    const { tables } = await readFile(workbook({ '!ref': 'A1', A1: dated(43190) }, { date1904: true }));
    expect(tables[0]?.rows[0]?.cells[0]).toEqual({ text: '44652', number: 44652, dateFormat: true });
  });

  it('does not take a plain number for a date', async () => {
    const { tables } = await readFile(workbook({ '!ref': 'A1', A1: { t: 'n', v: 44652 } }));
    expect(tables[0]?.rows[0]?.cells[0]).toEqual({ text: '44652', number: 44652 });
  });

  it('shows a time of day and a percentage as a person sees them, with the raw number beside', async () => {
    const { tables } = await readFile(
      workbook({ '!ref': 'A1:B1', A1: dated(0.604166666666667, 'hh:mm'), B1: dated(0.784, '0.0%') }),
    );
    expect(tables[0]?.rows[0]?.cells).toEqual([
      { text: '14:30', number: 0.604166666666667, dateFormat: true },
      { text: '78.4%', number: 0.784 },
    ]);
  });
});

describe('sheets', () => {
  it('fills cells merged over a block: from the left in its first row, from above under it', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['May', null, 'Event'],
      [null, null, 'Seen'],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }];
    const { tables } = await readFile(workbook(sheet));
    expect(tables[0]?.rows.map((row) => row.cells.map((cell) => cell.mergedFrom ?? cell.text))).toEqual([
      ['May', 'left', 'Event'],
      ['above', 'above', 'Seen'],
    ]);
  });

  it('keeps the row numbers of the sheet where rows are blank', async () => {
    const { tables } = await readFile(
      workbook(XLSX.utils.aoa_to_sheet([['Date'], [], [], ['1 May'], [], []])),
    );
    expect(tables[0]?.rows.map((row) => [row.number, row.cells.length])).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
      [4, 1],
    ]);
  });

  it('loses no row however far down it stands, and refuses a cell no table reaches', async () => {
    const far = { '!ref': 'A1:B1048570', A1: text('Date'), B1048570: text('last') };
    const { tables } = await readFile(workbook(far));
    expect(tables[0]?.rows.map((row) => row.number)).toEqual([1, 1_048_570]);
    const wide = { '!ref': 'A1:XFD1', A1: text('Date'), XFD1: text('last') };
    expectRefused(await readFile(workbook(wide)), 'not-a-table-format', 'log.xlsx');
  });

  it('leaves sheets without cells out, and refuses a workbook of nothing else', async () => {
    expectRefused(await readFile(workbook(XLSX.utils.aoa_to_sheet([[]]))), 'no-table-found', 'log.xlsx');
  });

  it('reads error cells as the words a person sees', async () => {
    const { tables } = await readFile(workbook({ '!ref': 'A1', A1: { t: 'e', v: 0x17 } }));
    expect(texts(tables[0])).toEqual([['#REF!']]);
  });

  it('warns of formulas without a stored value instead of reading zero', async () => {
    const file = workbook(
      XLSX.utils.aoa_to_sheet([
        ['Date', 'Days'],
        ['1 May', 3],
      ]),
    );
    const parts = unzipSync(file.bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('<v>3</v>', '<f>1+2</f>'));
    const read = await readFile({ name: 'log.xlsx', bytes: zipSync(parts) });
    expect(texts(read.tables[0])).toEqual([['Date', 'Days'], ['1 May']]);
    expect(codes(read)).toEqual(['formula-without-value']);
  });

  it('notes macros and does not read them', async () => {
    const parts = unzipSync(workbook(XLSX.utils.aoa_to_sheet([['Date'], ['1 May']])).bytes);
    parts['xl/vbaProject.bin'] = strToU8('Sub AutoOpen()');
    const read = await readFile({ name: 'log.xlsm', bytes: zipSync(parts) });
    expect(codes(read)).toEqual(['macros-ignored']);
  });
});

describe('old and protected containers', () => {
  it('names an old Word file and what to do', async () => {
    expectRefused(
      await readFile({ name: 'old.doc', bytes: ole('WordDocument') }),
      'wrong-content',
      'old.doc',
    );
  });

  it('names a protected file whatever its name says', async () => {
    expectRefused(
      await readFile({ name: 'x.docx', bytes: ole('EncryptedPackage') }),
      'password-protected',
      'x.docx',
    );
  });

  it('refuses an old workbook that breaks off', async () => {
    const whole = workbook(XLSX.utils.aoa_to_sheet([['Date'], ['1 May']]), { format: 'biff8' }).bytes;
    expectRefused(await readFile({ name: 'x.xls', bytes: whole.subarray(0, 700) }), 'damaged-file', 'x.xls');
  });
});
