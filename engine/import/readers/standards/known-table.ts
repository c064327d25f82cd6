import type { ColumnRole, KnownLayout, RawTable } from '../../model.ts';
import { createCellPool } from '../cells.ts';

/** A record of a standard as one dated row. Texts are as in the file or composed of the file's own words. */
export interface KnownRecord {
  /** The identifier of the child in the file; empty where the record is tied to nobody. */
  readonly childId?: string;
  readonly child?: string;
  /** An adult the record is about (a parent's own appointment). */
  readonly person?: string;
  readonly birthDate?: string;
  readonly happened: string;
  readonly end?: string;
  readonly recorded?: string;
  /** Codes of the event type list, several joined with "; ". */
  readonly type?: string;
  readonly text: string;
  readonly outcome?: string;
  readonly clinic?: string;
  readonly place?: string;
  readonly author?: string;
  /** The record's own identifier or element name in the file. */
  readonly record?: string;
}

interface RecordColumn {
  readonly key: keyof KnownRecord;
  readonly role: ColumnRole;
  readonly heading: string;
}

const columns: readonly RecordColumn[] = [
  { key: 'happened', role: 'happened', heading: 'Date' },
  { key: 'end', role: 'end', heading: 'End date' },
  { key: 'recorded', role: 'recorded', heading: 'Recorded' },
  { key: 'childId', role: 'reference', heading: 'Child ID' },
  { key: 'child', role: 'child', heading: 'Child' },
  { key: 'person', role: 'person', heading: 'Person' },
  { key: 'type', role: 'type', heading: 'Type' },
  { key: 'text', role: 'text', heading: 'Record' },
  { key: 'outcome', role: 'outcome', heading: 'Outcome' },
  { key: 'clinic', role: 'clinic', heading: 'Service' },
  { key: 'place', role: 'place', heading: 'Place' },
  { key: 'author', role: 'author', heading: 'Worker' },
  { key: 'birthDate', role: 'ignore', heading: 'Date of birth' },
  { key: 'record', role: 'ignore', heading: 'Item in the file' },
];

/**
 * Records as a table whose first row is the header and whose columns need no guessing. Columns that
 * no record fills are left out; date and text always stay.
 */
export function recordTable(
  standard: string,
  name: string | null,
  titleLines: readonly string[],
  records: readonly KnownRecord[],
): RawTable {
  const used = columns.filter(
    ({ key }) => key === 'happened' || key === 'text' || records.some((record) => (record[key] ?? '') !== ''),
  );
  const toCell = createCellPool();
  const childColumn = used.findIndex(({ key }) => key === 'childId');
  const knownLayout: KnownLayout = {
    standard,
    columns: used.map(({ role, heading }) => ({ role, heading })),
    ...(childColumn === -1 ? {} : { childColumn }),
  };
  return {
    name,
    hidden: false,
    titleLines,
    knownLayout,
    rows: [
      { number: 1, cells: used.map(({ heading }) => toCell(heading)) },
      ...records.map((record, index) => ({
        number: index + 2,
        cells: used.map(({ key }) => toCell(record[key] ?? '')),
      })),
    ],
  };
}

/** Sentence parts joined, empty ones left out: "Referral received. Source: Police". */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('. ');
}
