import writeXlsxFile from 'write-excel-file/node';
import type { Entry, IsoDay, Person } from '../../shared/model/index.ts';
import { formatReadDate, parseWrittenDate } from '../../shared/dates/index.ts';
import { continued, neutraliseFormula, ownColumns, ownJsonMark } from '../import/own-export.ts';
import { inRowsOfExcel } from './long-cells.ts';

export type EntriesFormat = 'csv' | 'xlsx' | 'json';

type Row = Readonly<Record<string, string>>;

/**
 * The date as it stands in the file where that reads back to the same day and time by itself; else
 * (day and month swapped by the column, a merged cell, a correction) in words that do.
 */
function dateText(date: Entry['happened'], today: IsoDay): string {
  const alone = parseWrittenDate(date.raw, { today });
  const same = alone.edtf === date.edtf && alone.time === date.time && alone.problem === date.problem;
  return same || date.edtf === null ? date.raw : formatReadDate(date);
}

function toRow(entry: Entry, names: ReadonlyMap<number, string>, today: IsoDay): Row {
  const { cells, reading } = entry;
  return {
    'Throughline entry': String(entry.id),
    Date: dateText(entry.happened, today),
    Recorded: entry.recorded === null ? '' : dateText(entry.recorded, today),
    Agency: entry.agency,
    // Where the column names somebody who is no child (a mother's own appointment), that name stays.
    Child: reading.children.map((id) => names.get(id) ?? '').join('; ') || (cells.child ?? ''),
    Person: cells.person ?? '',
    Type: reading.types.map(({ code }) => code).join('; '),
    Subject: reading.subject,
    Text: entry.text,
    Outcome: entry.outcome,
    Action: cells.action ?? '',
    Place: cells.place ?? '',
    Clinic: cells.clinic ?? '',
    'Sent to': cells.sentTo ?? '',
    Author: cells.author ?? '',
    Reference: cells.reference ?? '',
    'Source file': entry.source,
    'Source table': entry.table ?? '',
    'Source row': String(entry.row),
  };
}

const headings = ownColumns.map(({ heading }) => heading);
const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function toCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    headings.map((heading) => quote(neutraliseFormula(row[heading] ?? ''))).join(','),
  );
  return `\uFEFF${[headings.join(','), ...lines].join('\r\n')}\r\n`;
}

async function toXlsx(rows: readonly Row[]): Promise<Uint8Array> {
  const head = headings.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.flatMap((row) =>
    inRowsOfExcel(headings.map((heading) => row[heading] ?? '')).map((texts, piece) =>
      texts.map((value, column) => ({
        value: piece > 0 && column === 0 ? continued(row[headings[0] ?? ''] ?? '') : value,
      })),
    ),
  );
  return new Uint8Array(await writeXlsxFile([head, ...body], { sheet: 'Entries' }).toBuffer());
}

/**
 * All entries as one table that can be opened elsewhere and imported again: agency, date as written,
 * people, types and words of every entry, with the place in the file that it came from.
 */
export async function exportEntries(
  entries: readonly Entry[],
  people: readonly Person[],
  format: EntriesFormat,
  today: IsoDay,
): Promise<Uint8Array> {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const rows = entries.map((entry) => toRow(entry, names, today));
  if (format === 'xlsx') return toXlsx(rows);
  const text =
    format === 'csv'
      ? toCsv(rows)
      : JSON.stringify({ format: ownJsonMark, version: 1, entries: rows }, null, 1);
  return new TextEncoder().encode(text);
}
