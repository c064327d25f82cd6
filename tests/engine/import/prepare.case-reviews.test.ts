import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseWrittenDate } from '../../../shared/dates/index.ts';
import type { ImportProblem, PreparedRow } from '../../../engine/import/model.ts';
import { sharedData } from '../../shared-data.ts';
import { prepareFile, readCsv, today } from './fixtures.ts';

const folder = sharedData('case-reviews');

/** One event of the compiled list: the date as written and the days that the compiler expects. */
interface Expected {
  readonly written: string;
  readonly low: string;
  readonly high: string;
  readonly agency: string;
  readonly description: string;
  readonly flags: string;
}

interface Compared extends Expected {
  readonly row: PreparedRow | undefined;
  /** The date that the problem's remedy offers to put in; null where none is offered. */
  readonly offered: string | null;
}

function expectedOf(caseFolder: string): Expected[] {
  return readCsv(`${caseFolder}/events_master.csv`).map((line) => ({
    written: line['date_as_source'] ?? '',
    low: line['date_low'] ?? '',
    high: line['date_high'] ?? '',
    agency: line['agency'] ?? '',
    description: line['description'] ?? '',
    flags: line['flags'] ?? '',
  }));
}

async function compare(caseFolder: string): Promise<readonly Compared[]> {
  const files = readdirSync(`${caseFolder}/agencies`);
  const sources = await Promise.all(
    files.map((file) => prepareFile(pathToFileURL(`${caseFolder}/agencies/${file}`))),
  );
  const rows = sources.flatMap(({ tables, problems }) =>
    tables.flatMap((table) => table.rows.map((row) => ({ row, offered: offeredIn(problems, row) }))),
  );
  const compared: Compared[] = [];
  for (const event of expectedOf(caseFolder)) {
    const found = rows.find(
      ({ row }) => row.text.startsWith(event.description) && row.happened.raw === event.written,
    );
    compared.push({ ...event, row: found?.row, offered: found?.offered ?? null });
  }
  return compared;
}

function offeredIn(problems: readonly ImportProblem[], { table, row }: PreparedRow): string | null {
  const own = problems.find((each) => each.table === table && each.row === row);
  return /^Put in "([^"]+)"/.exec(own?.remedy ?? '')?.[1] ?? null;
}

/** Why a row has not exactly the days that the compiler expects. */
function whyNot({ row, low, high, offered }: Compared): string {
  const read = row?.happened;
  if (read === undefined || read.edtf === null) {
    const taken = offered === null ? null : parseWrittenDate(offered, { today });
    const isRight = taken?.earliest === low && taken.latest === high;
    const kind = read?.problem === 'missing-year' ? 'no year is written' : 'no date is written';
    if (taken === null) return `${kind}; nothing to offer`;
    return `${kind}; ${isRight ? 'the expected days are offered' : 'other days are offered'}`;
  }
  if (/~/.test(read.edtf)) return 'a third of a month or year, or a term, has other days by the rules';
  if (read.earliest === null || read.latest === null) return 'an open range stays open';
  return 'the compiler knew more than the words say';
}

/** Whether the compiler took the days from the written words alone, not from other rows or judgement. */
function isCarriedByWords({ flags }: Expected): boolean {
  return !/relative-date|no-year|vague|undated|approximate|date-range/.test(flags);
}

const cases =
  folder === null ? [] : readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/agencies`));

describe.runIf(folder !== null)('the rows of the published case reviews', () => {
  it.each(cases)('%s: every row is read', async (name) => {
    const compared = await compare(`${folder}/${name}`);
    const missing = compared.filter(({ row }) => row === undefined).map(({ written }) => written);
    expect(missing).toEqual([]);
    expect(compared.length).toBeGreaterThan(20);
  });

  it.each(cases)('%s: written days are those expected, or hold them', async (name) => {
    for (const event of (await compare(`${folder}/${name}`)).filter(isCarriedByWords)) {
      const read = event.row?.happened;
      const isOneDay =
        event.low === event.high &&
        /\d{1,2}(?:st|nd|rd|th)? \w+|\d\/\d/.test(event.written) &&
        read?.earliest === read?.latest;
      const got = [event.written, read?.earliest, read?.latest];
      if (isOneDay && read?.edtf) expect(got).toEqual([event.written, event.low, event.high]);
      else if (read?.edtf) expect(overlaps(event, read.earliest, read.latest), String(got)).toBe(true);
    }
  });

  it('gives words that lean on another row no day of their own', async () => {
    const compared = (await Promise.all(cases.map((name) => compare(`${folder}/${name}`)))).flat();
    const leaning = compared.filter(({ flags }) => flags.includes('relative-date'));
    const taken = leaning.filter(({ row }) => row?.happened.edtf !== null).map(({ written }) => written);
    expect(leaning.length).toBeGreaterThan(10);
    expect(taken).toEqual([]);
  });

  it('counts what is read', async () => {
    const compared = (await Promise.all(cases.map((name) => compare(`${folder}/${name}`)))).flat();
    const exact = compared.filter(
      ({ row, low, high }) => row?.happened.earliest === low && row.happened.latest === high,
    );
    const holding = compared.filter((each) => {
      const read = each.row?.happened;
      if (read === undefined || read.edtf === null) return false;
      return overlaps(each, read.earliest, read.latest);
    });
    const undated = compared.filter(({ row }) => row?.happened.edtf === null);
    console.log(
      `case reviews: ${compared.length} rows, ${exact.length} with exactly the expected days, ` +
        `${holding.length} whose days meet the expected ones, ${undated.length} kept undated`,
    );
    const others = Map.groupBy(
      compared.filter((each) => !exact.includes(each)),
      whyNot,
    );
    for (const [why, rows] of others) {
      console.log(`  ${rows.length} ${why}`);
      for (const { written, low, high, row, offered } of rows) {
        const read = row?.happened.edtf ?? row?.happened.problem;
        console.log(
          `    ${written} -> ${read}${offered ? `, offered ${offered}` : ''} (expected ${low}..${high})`,
        );
      }
    }
    const rightlyOffered = [...others].filter(([why]) => why.endsWith('expected days are offered'));
    expect(rightlyOffered.flatMap(([, rows]) => rows).length).toBeGreaterThanOrEqual(8);
    expect(holding.length + undated.length).toBe(compared.length);
    expect(exact.length).toBeGreaterThanOrEqual(79);
  });

  it('agrees with the grammar on every written date', () => {
    for (const name of cases) {
      for (const { written } of expectedOf(`${folder}/${name}`)) {
        expect(parseWrittenDate(written, { today }).raw).toBe(written);
      }
    }
  });
});

function overlaps(event: Expected, earliest: string | null, latest: string | null): boolean {
  return (earliest === null || earliest <= event.high) && (latest === null || latest >= event.low);
}
