import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseWrittenDate } from '../../../shared/dates/parse-written-date.ts';

interface ContractRow {
  readonly raw: string;
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
  readonly time: string;
  readonly problem: string;
}

const rows: ContractRow[] = parse(readFileSync(new URL('../../fixtures/dates.csv', import.meta.url)), {
  columns: true,
});

describe('the contract of written dates', () => {
  it('has its rows', () => {
    expect(rows.length).toBe(50);
  });

  it.each(rows.map((row) => [row.raw, row] as const))('%s', (raw, row) => {
    const read = parseWrittenDate(raw, { today: '2026-11-22' });
    expect({
      raw,
      edtf: read.edtf ?? '',
      earliest: read.earliest ?? '',
      latest: read.latest ?? '',
      time: read.time ?? '',
      problem: read.problem ?? '',
    }).toEqual(row);
  });
});
