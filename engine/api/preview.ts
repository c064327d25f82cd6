import type { ImportPreview } from '../../shared/contract/import.ts';
import type { IsoDay, Reading } from '../../shared/model/index.ts';
import { readPreparedRow, repetitionFinder } from '../case/prepared-rows.ts';
import { compareVersions } from '../case/revise-source.ts';
import type { PreparedRow, PreparedSource, PreparedTable } from '../import/model.ts';
import { buildFamilyIndex } from '../read/index.ts';
import type { CaseDatabase } from '../store/database.ts';
import { entriesOfSource } from '../store/entries.ts';
import { listPeople } from '../store/people.ts';
import { listAgencies, listSources } from '../store/sources.ts';

/** Rows of each table that the preview carries, beside those with a problem (team default). */
const rowsShown = 200;

type Counts = ImportPreview['counts'];

const zero: Counts = { read: 0, added: 0, duplicate: 0, rejected: 0, setAside: 0, undated: 0 };

interface JudgedRow {
  readonly row: PreparedRow;
  readonly status: 'entry' | 'duplicate' | 'rejected' | 'set-aside';
}

function count(rows: readonly JudgedRow[]): Counts {
  const counts = { ...zero, read: rows.length };
  for (const { row, status } of rows) {
    if (status === 'entry') counts.added += 1;
    if (status === 'duplicate') counts.duplicate += 1;
    if (status === 'rejected') counts.rejected += 1;
    if (status === 'set-aside') counts.setAside += 1;
    if (status === 'entry' && row.happened.edtf === null) counts.undated += 1;
  }
  return counts;
}

function add(a: Counts, b: Counts): Counts {
  const sum = { ...a };
  for (const key of Object.keys(zero) as (keyof Counts)[]) sum[key] += b[key];
  return sum;
}

/**
 * What the commit of a prepared file would do, for the import screen. Status and key of each row come
 * from the same function that the commit asks.
 */
export function previewOf(stagedId: string, prepared: PreparedSource, db: CaseDatabase): ImportPreview {
  const repetitionOf = repetitionFinder(db);
  const family = buildFamilyIndex(listPeople(db));
  const kinds = new Map(listAgencies(db).map(({ name, kind }) => [name, kind]));
  const read = (row: PreparedRow): Reading =>
    readPreparedRow(row, kinds.get(row.agency) ?? row.agencyKind, family);
  const names = new Map<string, number>();
  const days: IsoDay[] = [];
  const problemRows = new Set(prepared.problems.map(({ table, row }) => `${table ?? ''}|${row ?? ''}`));
  let counts = zero;
  const tables = prepared.tables.map((table) => {
    // Rows of a table that is left out are not written: no other row repeats them.
    const repeated = table.layout.skipped ? repetitionFinder(db) : repetitionOf;
    const judged = table.rows.map((row): JudgedRow => {
      if (row.status !== 'entry') return { row, status: row.status };
      return { row, status: repeated(row).duplicateOf === null ? 'entry' : 'duplicate' };
    });
    for (const { row } of judged) {
      if (row.happened.earliest) days.push(row.happened.earliest);
      if (row.happened.latest) days.push(row.happened.latest);
    }
    const tableCounts = count(judged);
    if (!table.layout.skipped) counts = add(counts, tableCounts);
    const shown = judged.filter(
      ({ row }, index) => index < rowsShown || problemRows.has(`${table.table ?? ''}|${row.row}`),
    );
    return toPreviewTable(table, tableCounts, shown, read, names);
  });
  const sorted = days.sort();
  return {
    stagedId,
    name: prepared.name,
    format: prepared.format,
    sha256: prepared.sha256,
    refused: prepared.refused,
    agency: { ...prepared.agency },
    coverage: prepared.coverage && { ...prepared.coverage },
    otherCoverage: (prepared.otherCoverage ?? []).map(({ agency, from, to, because }) => ({
      agency,
      from,
      to,
      because,
    })),
    firstDay: sorted[0] ?? null,
    lastDay: sorted.at(-1) ?? null,
    counts,
    tables,
    problems: prepared.problems.map((problem) => ({ ...problem })),
    unknownNames: [...names].map(([name, rows]) => ({ name, rows })).sort((a, b) => b.rows - a.rows),
    childrenInFile: prepared.childrenInFile.map((child) => ({ ...child })),
    revision: revisionOf(prepared, db),
  };
}

function toPreviewTable(
  table: PreparedTable,
  counts: Counts,
  shown: readonly JudgedRow[],
  read: (row: PreparedRow) => Reading,
  names: Map<string, number>,
): ImportPreview['tables'][number] {
  const firstHeader = table.layout.headerRows[0] ?? 0;
  const lastHeader = table.layout.headerRows.at(-1) ?? 0;
  return {
    table: table.table,
    skipped: table.layout.skipped,
    confirm: table.layout.confirm,
    headerRows: [...table.layout.headerRows],
    blankDateMeansAbove: table.layout.blankDateMeansAbove,
    dateOrder: { ...table.layout.dateOrder },
    columns: table.layout.columns.map((column) => ({ ...column })),
    titleLines: table.sheet
      .filter((row) => row.number < firstHeader)
      .map((row) =>
        row.cells
          .filter(({ text, mergedFrom }) => text !== '' && mergedFrom === undefined)
          .map((cell) => cell.text)
          .join('  '),
      )
      .filter((line) => line !== ''),
    counts,
    rows: shown.map(({ row, status }) => {
      const reading = row.status === 'entry' ? read(row) : null;
      for (const name of reading?.unknownNames ?? []) names.set(name, (names.get(name) ?? 0) + 1);
      return {
        row: row.row,
        sheetRow: lastHeader + row.row,
        cells: [...row.cells],
        status,
        happened: row.happened,
        types: reading?.types.map((type) => type.code) ?? [],
        hidden: row.hidden,
      };
    }),
  };
}

/** An earlier version of this file (same name, same agency), and how this one differs from it. */
function revisionOf(prepared: PreparedSource, db: CaseDatabase): ImportPreview['revision'] {
  const agency = listAgencies(db).find(({ name }) => name === prepared.agency.name);
  const earlier = listSources(db)
    .toReversed()
    .find(
      ({ name, agencyId, sha256 }) =>
        name === prepared.name && agencyId === agency?.id && sha256 !== prepared.sha256,
    );
  if (!earlier) return null;
  const keyOf = repetitionFinder(db);
  const after = prepared.tables
    .filter(({ layout }) => !layout.skipped)
    .flatMap(({ rows }) => rows)
    .filter(({ status }) => status === 'entry')
    .map((row) => ({
      id: 0,
      key: keyOf(row).key,
      table: row.table,
      row: row.row,
      rawDate: row.happened.raw,
      text: row.text,
    }));
  const { unchanged, changed, withdrawn, added } = compareVersions(entriesOfSource(db, earlier.id), after);
  return {
    of: earlier.id,
    added: added.length,
    changed: changed.length,
    unchanged,
    withdrawn: withdrawn.length,
  };
}
