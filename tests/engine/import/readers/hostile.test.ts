import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultLimits, readFile } from '../../../../engine/import/readers/index.ts';
import { expectRefused, fixture, readText, texts, wordFile, wordTable } from './support.ts';

/** Changes the 32-bit number at `field` of the directory entry called `name`. */
function claim(zip: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const at = bytes.lastIndexOf(Buffer.from(name)) - 46;
  bytes.writeUInt32LE(value, at + field);
  return bytes;
}

const sizeField = 24;
const table = wordTable([
  ['Date', 'Event'],
  ['1 May', 'Seen'],
]);

describe('zips that lie', () => {
  it('refuses a claim of 2 GB before unpacking', async () => {
    const bytes = claim(wordFile(table).bytes, 'word/document.xml', sizeField, 2 ** 31);
    expectRefused(await readFile({ name: 'a.docx', bytes }), 'expands-too-much', 'a.docx');
  });

  it('stops where a part unpacks to more than it claims', async () => {
    const bytes = claim(wordFile(table).bytes, 'word/document.xml', sizeField, 20);
    expectRefused(await readFile({ name: 'a.docx', bytes }), 'expands-too-much', 'a.docx');
  });

  it('refuses parts that come to more than the limit together', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `xl/worksheets/sheet${index}.xml`,
        new Uint8Array(1_000).fill(index),
      ]),
    );
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), ...parts }, { level: 0 });
    const limits = { ...defaultLimits, maxUnpackedBytes: 5_000 };
    expectRefused(await readFile({ name: 'a.xlsx', bytes }, limits), 'expands-too-much', 'a.xlsx');
  });

  it('refuses one part that grows beyond any real sheet', async () => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000),
    });
    expect(bytes.length).toBeLessThan(40_000);
    expectRefused(await readFile({ name: 'a.xlsx', bytes }), 'expands-too-much', 'a.xlsx');
  });

  it('never follows a path out of the archive', async () => {
    const file = wordFile(table);
    const parts = { '../../evil.xml': strToU8('x'), __proto__: strToU8('x') };
    const bytes = zipSync({ ...parts, 'word/document.xml': documentOf(file.bytes) });
    const read = await readFile({ name: 'a.docx', bytes });
    expect(texts(read.tables[0])).toHaveLength(2);
  });

  it('refuses changed content by its checksum', async () => {
    const plain = zipSync({ 'word/document.xml': documentOf(wordFile(table).bytes) }, { level: 0 });
    const bytes = Buffer.from(plain);
    bytes.write('Gone', bytes.indexOf('Seen'));
    expectRefused(await readFile({ name: 'a.docx', bytes }), 'damaged-file', 'a.docx');
  });
});

/** An OpenDocument sheet with one filled cell and the given rows under it. */
function openDocumentSheet(rows: string): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Date']]), 'Log');
  const parts = unzipSync(write(book, { type: 'buffer', bookType: 'ods' }) as Buffer);
  const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
  parts['content.xml'] = strToU8(content.replace('</table:table>', `${rows}</table:table>`));
  return zipSync(parts);
}

describe('spreadsheets that claim too much', () => {
  it('refuses filled cells repeated over the whole sheet', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const bytes = openDocumentSheet(
      `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`,
    );
    expectRefused(await readFile({ name: 'a.ods', bytes }), 'expands-too-much', 'a.ods');
  });

  it.each(['A4000000000', 'A99999999', 'ZZZZZZ1', 'A0', 'A-5', '1e9'])(
    'answers to a cell at %s',
    async (cell) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet([['Date']]), 'Log');
      const parts = unzipSync(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
      const row = cell.replace(/^[A-Z]+/, '');
      const xml = `<worksheet><sheetData><row r="${row}"><c r="${cell}"><v>1</v></c></row></sheetData></worksheet>`;
      parts['xl/worksheets/sheet1.xml'] = strToU8(xml);
      const read = await readFile({ name: 'a.xlsx', bytes: zipSync(parts) });
      expect(read.tables.length === 0).toBe(read.problems[0]?.severity === 'refused');
    },
  );

  it('reads a sheet whose blank rest is repeated, as every program writes it', async () => {
    const blank =
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const read = await readFile({ name: 'a.ods', bytes: openDocumentSheet(blank) });
    expect(texts(read.tables[0])).toEqual([['Date']]);
  });
});

describe('XML that harms', () => {
  it('refuses entities before any grows', async () => {
    const lol = '<!DOCTYPE Message [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expectRefused(
      await readText(`<?xml version="1.0"?>${lol}<Message><Children>&b;</Children></Message>`, 'x.xml'),
      'unsafe-content',
      'x.xml',
    );
    const external = '<!DOCTYPE Message SYSTEM "file:///etc/passwd">';
    expectRefused(await readText(`${external}<Message/>`, 'x.xml'), 'unsafe-content', 'x.xml');
  });

  it('refuses elements nested beyond any real file', async () => {
    const deep = `<Message>${'<a>'.repeat(100_000)}`;
    expectRefused(await readText(deep, 'x.xml'), 'unsafe-content', 'x.xml');
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}`;
    expectRefused(await readFile(wordFile(body)), 'unsafe-content', 'letter.docx');
  });

  it('survives JSON nested beyond any real file', async () => {
    const read = await readText(`${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`, 'x.json');
    expectRefused(read, 'no-table-found', 'x.json');
  });
});

describe('text made to be slow', () => {
  it.each([
    ['opening marks on every line', '"x""\n'.repeat(60_000)],
    ['nothing but marks', '"'.repeat(300_000)],
    ['marks that never close', ',"a'.repeat(80_000)],
    ['tags that never close', `<table>${'<td'.repeat(80_000)}`],
    ['bare marks before a far tag', `<table><tr><td>${'< '.repeat(150_000)}</td></tr></table>`],
    [
      'spans over everything',
      `<table>${'<tr><td rowspan=9999 colspan=9999>x</td></tr>'.repeat(300)}</table>`,
    ],
    ['folded calendar lines', `BEGIN:VEVENT\n${' x\n'.repeat(80_000)}`],
  ])('%s', async (_, text) => {
    const read = await readText(text, 'slow.csv');
    expect(read.tables.length > 0 || read.problems[0]?.severity === 'refused').toBe(true);
  });
});

it.each(['messy/merged-dates.xlsx', 'messy/nested-and-tracked.docx'])(
  'refuses %s cut at any place',
  async (path) => {
    const { bytes } = fixture(path);
    for (let part = 1; part < 20; part += 1) {
      const read = await readFile({
        name: 'cut.xlsx',
        bytes: bytes.subarray(0, Math.floor((bytes.length * part) / 20)),
      });
      expectRefused(read, 'damaged-file', 'cut.xlsx');
    }
  },
);

function documentOf(docx: Uint8Array): Uint8Array {
  const body = `<w:document xmlns:w="w"><w:body>${table}</w:body></w:document>`;
  expect(docx.length).toBeGreaterThan(0);
  return strToU8(body);
}
