import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ReadDate } from '../../../shared/model/index.ts';
import { parseWrittenDate } from '../../../shared/dates/index.ts';
import { sharedData } from '../../shared-data.ts';

/** Tables of written dates made by others. Their misses are explained in docs/evaluation-dates.md. */
const folder = sharedData('published/date_tables');

interface Scored {
  readonly input: string;
  readonly expected: string;
  readonly got: string;
  readonly hit: boolean;
}

function lines(file: string): Record<string, string>[] {
  return parse(readFileSync(`${folder}/${file}`), { columns: true, relax_column_count: true });
}

function score(name: string, scored: readonly Scored[]): number {
  const hits = scored.filter(({ hit }) => hit).length;
  console.log(`${name}: ${hits} of ${scored.length} as expected`);
  for (const { input, expected, got, hit } of scored) {
    if (!hit) console.log(`  ${JSON.stringify(input)}: expected ${expected || 'no date'}, read ${got}`);
  }
  return hits;
}

function read(raw: string): ReadDate {
  return parseWrittenDate(raw, { today: '2026-11-22' });
}

function shown(date: ReadDate): string {
  return `${date.edtf ?? date.problem}${date.time === null ? '' : ` ${date.time}`}`;
}

describe.runIf(folder !== null)('published tables of written dates', () => {
  it('reads every date that coroners in the United Kingdom typed', () => {
    const scored = lines('uk_coroner_date_expressions_A.csv').map((line): Scored => {
      const [input = '', from = '', to = ''] = [
        line['date_expression_as_written'],
        line['expected_start_uk'],
        line['expected_end_uk'],
      ];
      const date = read(input);
      // Vague rows have no expected days: they must be read at all, and days without a year never.
      const asExpected =
        from === ''
          ? date.edtf !== null || date.problem === 'missing-year'
          : date.earliest?.startsWith(from) === true &&
            (to === '' ? from.length === 7 || date.latest === from : date.latest?.startsWith(to) === true);
      return { input, expected: `${from}..${to}`, got: shown(date), hit: asExpected };
    });
    expect(score('coroners', scored)).toBe(434);
  });

  it('reads vague dates to the same notation where the rules here agree', () => {
    const scored = lines('vague_dates_edtf_A.csv').map((line): Scored => {
      const [input = '', expected = ''] = [line['input'], line['expected_EDTF']];
      const notation = expected.replace(/^\//, '../').replace(/\/$/, '/..');
      const date = read(input);
      return { input, expected, got: shown(date), hit: (date.edtf ?? '') === notation };
    });
    expect(score('vague dates', scored)).toBeGreaterThanOrEqual(35);
  });

  it('reads whole dates of a general library in London time', () => {
    const scored = lines('dateparser_english_A.csv').map((line): Scored => {
      const [input = '', expected = ''] = Object.values(line);
      const date = read(input);
      const got = `${date.edtf ?? ''}${date.time === null ? '' : `T${date.time}`}`;
      return { input, expected, got: shown(date), hit: got === expected.slice(0, 16) };
    });
    expect(score('general library', scored)).toBeGreaterThanOrEqual(15);
  });

  it('reads whole dates out of another library without guessing a year', () => {
    const scored = lines('chrono_en_A.csv').map((line): Scored => {
      const [input = '', expected = ''] = [line['input'], line['start']];
      const date = read(input);
      const got = `${date.earliest ?? ''}${date.time === null ? '' : `T${date.time}`}`;
      const none = expected === 'NO DATE' ? '' : expected;
      return { input, expected, got: shown(date), hit: got === none || date.edtf === none };
    });
    expect(score('sentences', scored)).toBeGreaterThanOrEqual(58);
  });
});
