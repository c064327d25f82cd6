import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportEntries } from '../../../engine/export/entries.ts';
import { inRowsOfExcel, longestXlsxCell } from '../../../engine/export/long-cells.ts';
import { restoreNeutralised } from '../../../engine/import/own-export.ts';
import { defaultLimits, readFile } from '../../../engine/import/readers/index.ts';
import { workbookReader } from '../../../engine/import/readers/workbook/workbook.ts';
import { parseWrittenDate } from '../../../shared/dates/index.ts';
import type { Entry } from '../../../shared/model/index.ts';

const day = '2026-11-22';

function entryOf(id: number, text: string): Entry {
  const reading = { children: [], types: [], subject: 'child' };
  return {
    id,
    text,
    outcome: '',
    agency: 'Police',
    source: 'police.csv',
    table: null,
    row: id,
    happened: parseWrittenDate('03/05/2021', { today: day }),
    recorded: null,
    cells: {},
    reading,
  } as unknown as Entry;
}

describe('texts longer than a cell of Excel', () => {
  const long = `=SUM is no formula here. ${'Seen at home, “well” and 👧🏽 settled; -1 = none. '.repeat(2_000)}`;

  it('goes on in further rows and comes back as one text', async () => {
    expect(long.length).toBeGreaterThan(longestXlsxCell * 2);
    const texts = ['Short before.', long, 'Short after.'];
    const bytes = await exportEntries(
      texts.map((text, i) => entryOf(i + 1, text)),
      [],
      'xlsx',
      day,
    );
    const file = { name: 'entries.xlsx', bytes };
    const plain = await workbookReader.read(file, defaultLimits);
    const lengths = plain.tables[0]?.rows.flatMap(({ cells }) => cells.map(({ text }) => text.length)) ?? [];
    expect(plain.tables[0]?.rows.length).toBeGreaterThan(5);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(longestXlsxCell);
    const { tables } = await readFile(file);
    const column = tables[0]?.knownLayout?.columns.findIndex(({ role }) => role === 'text') ?? -1;
    expect(tables[0]?.rows.slice(1).map(({ cells }) => cells[column]?.text)).toEqual(texts);
  });

  it('is cut into pieces that make the whole again, none of them a formula', () => {
    const piece = constantFrom('=', '+', '-', "'", 'a', 'é', '👧🏽', ' ', '\n');
    assert(
      property(array(piece, { minLength: 1, maxLength: 30 }), (parts) => {
        const text = parts.join('').repeat(Math.ceil(70_000 / parts.join('').length));
        const rows = inRowsOfExcel(['x', text]);
        expect(rows.every(([, cell]) => (cell ?? '').length <= longestXlsxCell)).toBe(true);
        expect(rows.every(([, cell]) => !/^[=+\-@\t\r]/.test(cell ?? ''))).toBe(true);
        expect(rows.map(([, cell]) => restoreNeutralised(cell ?? '')).join('')).toBe(text);
        expect(rows.slice(1).every(([first]) => first === '')).toBe(true);
      }),
      { seed: 7, numRuns: 30 },
    );
  });
});
