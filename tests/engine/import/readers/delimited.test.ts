import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultLimits, readFile } from '../../../../engine/import/readers/index.ts';
import { codes, expectRefused, readText, texts } from './support.ts';

const write = (cells: readonly string[]): string =>
  cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');

describe('separators', () => {
  it.each([
    ['comma', ','],
    ['tab', '\t'],
    ['semicolon', ';'],
    ['pipe', '|'],
    ['caret', '^'],
    ['broken bar', '¦'],
  ])('finds the %s by the evenness of the rows', async (_, separator) => {
    const rows = [
      ['Date', 'Child', 'Notes'],
      ['03/04/2023', 'Ivy', 'Seen, well'],
      ['10/04/2023', 'Ivy', 'At school: late'],
    ];
    const quoted = (cell: string): string => (cell.includes(separator) ? `"${cell}"` : cell);
    const read = await readText(rows.map((row) => row.map(quoted).join(separator)).join('\r\n'));
    expect(texts(read.tables[0])).toEqual(rows);
  });

  it('is not misled by commas and times inside the notes', async () => {
    const read = await readText(
      'Date;Time;Note\n03/04/2023;10:30;Rang, no reply, card left\n04/04/2023;11:15;Seen\n',
    );
    expect(texts(read.tables[0])[1]).toEqual(['03/04/2023', '10:30', 'Rang, no reply, card left']);
  });

  it('takes the separator that the file states and drops that line', async () => {
    const read = await readText('sep=;\r\na;b,c\r\nd;e');
    expect(texts(read.tables[0])).toEqual([
      ['a', 'b,c'],
      ['d', 'e'],
    ]);
  });

  it('keeps lines of prose whole where nothing cuts them evenly', async () => {
    const read = await readText('She came in, wet and cold.\nNobody rang.\n', 'notes.txt');
    expect(texts(read.tables[0])).toEqual([['She came in, wet and cold.'], ['Nobody rang.']]);
  });

  it('does not cut a list at its colons', async () => {
    const read = await readText('Mon: seen\nTue: late\nWed: no coat\n', 'notes.txt');
    expect(texts(read.tables[0])).toEqual([['Mon: seen'], ['Tue: late'], ['Wed: no coat']]);
  });

  it('tells a wider row apart and says which', async () => {
    const read = await readText('Date,Note\n01/02/2023,Seen\n02/02/2023,Late, no coat\n03/02/2023,Seen\n');
    expect(codes(read)).toEqual(['uneven-rows']);
    expect(read.problems[0]?.message).toContain('line 3');
  });
});

describe('quotation marks', () => {
  it('keeps line breaks, doubled quotes and separators inside a quoted cell', async () => {
    const read = await readText('Date,Notes\n05/05/2022,"She said ""no"",\nthen left"\n06/05/2022,Seen\n');
    expect(texts(read.tables[0])[1]).toEqual(['05/05/2022', 'She said "no",\nthen left']);
  });

  it('does not let one stray opening mark swallow the rows after it', async () => {
    const read = await readText(
      'Date,Notes\n01/02/2023,"open note\n02/02/2023,"Seen, well"\n03/02/2023,Late\n',
    );
    expect(texts(read.tables[0])).toEqual([
      ['Date', 'Notes'],
      ['01/02/2023', '"open note'],
      ['02/02/2023', 'Seen, well'],
      ['03/02/2023', 'Late'],
    ]);
    expect(codes(read)).toEqual(['unbalanced-quotes']);
    expect(read.problems[0]?.message).toContain('line 2');
  });

  it('reads a mark inside a quoted cell that was not doubled as text', async () => {
    const read = await readText('a,b,c\n1,"she said "go" and left",3\n4,5,6\n');
    expect(texts(read.tables[0])[1]).toEqual(['1', 'she said "go" and left', '3']);
  });

  it('reads single quotes as enclosing marks only where most cells have them', async () => {
    const enclosed = await readText("'Date','Note'\n'01/02/2023','Seen, well'\n'02/02/2023','Late'\n");
    expect(texts(enclosed.tables[0])[1]).toEqual(['01/02/2023', 'Seen, well']);
    const spoken = await readText("Date,Note\n01/02/2023,'hungry' she said\n02/02/2023,Late\n");
    expect(texts(spoken.tables[0])[1]).toEqual(['01/02/2023', "'hungry' she said"]);
  });

  it('gives back any table that was written by the rules (property)', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'B', '7', ' ', ',', '"', '\n', ';', 'é'),
      maxLength: 8,
    });
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const header = ['Date', 'Child', 'Notes'];
        const last = ['01/02/2023', 'Ivy', 'Seen'];
        const read = await readText([header, ...rows, last].map(write).join('\r\n'));
        expect(texts(read.tables[0])).toEqual([header, ...rows, last]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('line ends and blank lines', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR alone', '\r'],
  ])('reads %s', async (_, end) => {
    const read = await readText(['Date,Note', '01/02/2023,Seen', '02/02/2023,Late'].join(end));
    expect(texts(read.tables[0])).toHaveLength(3);
    expect(texts(read.tables[0])[2]).toEqual(['02/02/2023', 'Late']);
  });

  it('keeps blank lines between rows and drops those at the end', async () => {
    const read = await readText('Date,Note\n\n01/02/2023,Seen\n,\n\n');
    expect(read.tables[0]?.rows.map((row) => row.number)).toEqual([1, 2, 3]);
  });
});

describe('encodings', () => {
  const table = 'Date,Notes\n01/02/2023,Zoë – £5 “café”\n';
  const bytesOf = (encoding: BufferEncoding): Buffer => Buffer.from(table, encoding);

  it.each([
    ['UTF-8', bytesOf('utf8')],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf('utf8')])],
    ['UTF-16 little endian with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf('utf16le')])],
    [
      'UTF-16 big endian with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), bytesOf('utf16le').swap16()]),
    ],
    ['UTF-16 little endian without a mark', bytesOf('utf16le')],
    ['UTF-16 big endian without a mark', bytesOf('utf16le').swap16()],
    [
      'Windows-1252',
      Buffer.from(
        table
          .replace('ë', '\xEB')
          .replace('–', '\x96')
          .replace('“', '\x93')
          .replace('”', '\x94')
          .replace('é', '\xE9'),
        'latin1',
      ),
    ],
  ])('reads %s', async (_, bytes) => {
    const read = await readFile({ name: 'notes.csv', bytes });
    expect(texts(read.tables[0])).toEqual([
      ['Date', 'Notes'],
      ['01/02/2023', 'Zoë – £5 “café”'],
    ]);
  });

  it('reads single Windows-1252 lines inside a UTF-8 file and names the first', async () => {
    const utf8 = Buffer.from('Date,Notes\n01/02/2023,Zoë came\n02/02/2023,Noël too\n');
    const odd = Buffer.from('03/02/2023,caf\xE9\n', 'latin1');
    const read = await readFile({ name: 'notes.csv', bytes: Buffer.concat([utf8, odd]) });
    expect(texts(read.tables[0]).at(-1)).toEqual(['03/02/2023', 'café']);
    expect(codes(read)).toEqual(['mixed-encoding']);
    expect(read.problems[0]?.message).toContain('line 4');
  });
});

describe('limits', () => {
  it('refuses more rows, longer cells and larger files than are allowed, by name', async () => {
    const file = { name: 'big.csv', bytes: Buffer.from('a,b\n1,2\n3,4\n5,6\n') };
    expectRefused(await readFile(file, { ...defaultLimits, maxRows: 3 }), 'too-many-rows', 'big.csv');
    expectRefused(await readFile(file, { ...defaultLimits, maxFileBytes: 5 }), 'file-too-large', 'big.csv');
    const long = { name: 'long.csv', bytes: Buffer.from(`a,b\n1,${'x'.repeat(200)}\n`) };
    expectRefused(
      await readFile(long, { ...defaultLimits, maxCellCharacters: 100 }),
      'cell-too-long',
      'long.csv',
    );
  });

  it('refuses an empty file and one of blanks alone', async () => {
    expectRefused(await readText('', 'none.csv'), 'empty-file', 'none.csv');
    expectRefused(await readText(' \r\n\t\n', 'none.csv'), 'empty-file', 'none.csv');
    expectRefused(await readText(',,,\n,,\n', 'none.csv'), 'empty-file', 'none.csv');
  });
});

it('keeps formulas and markup as text', async () => {
  const read = await readText('Date,Notes\n01/02/2023,"=HYPERLINK(""http://x"")"\n02/02/2023,<b>5 < 6</b>\n');
  expect(texts(read.tables[0])[1]?.[1]).toBe('=HYPERLINK("http://x")');
  expect(texts(read.tables[0])[2]?.[1]).toBe('<b>5 < 6</b>');
});
