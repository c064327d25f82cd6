import type { Agency, AgencyKind, IsoDay } from '../../shared/model/index.ts';
import type { ImportProblem, LayoutChoice, PreparedRow } from '../import/model.ts';
import type { RememberedLayout } from '../import/remembered-layout.ts';
import type { CaseDatabase } from './database.ts';

/** One imported file as the case file keeps it. */
export interface StoredSource {
  readonly id: number;
  readonly agencyId: number;
  readonly name: string;
  readonly sha256: string;
  readonly format: string;
  readonly importedAt: string;
  /** Headings and roles by table, as the import used them. */
  readonly layouts: readonly StoredLayout[];
}

export interface StoredLayout {
  readonly table: string | null;
  readonly columns: readonly { readonly heading: string; readonly role: string }[];
}

/** Finds an agency by name, or adds it. Its kind stays what it was when the agency is known. */
export function findOrAddAgency(db: CaseDatabase, name: string, kind: AgencyKind): Agency {
  const known = db.prepare('SELECT id, name, kind FROM agency WHERE name = ?').get(name) as
    | Agency
    | undefined;
  if (known) return known;
  const { lastInsertRowid } = db.prepare('INSERT INTO agency (name, kind) VALUES (?, ?)').run(name, kind);
  return { id: Number(lastInsertRowid), name, kind };
}

export function listAgencies(db: CaseDatabase): readonly Agency[] {
  return db.prepare('SELECT id, name, kind FROM agency ORDER BY name').all() as Agency[];
}

export function changeAgency(db: CaseDatabase, agency: Agency): void {
  db.prepare('UPDATE agency SET name = ?, kind = ? WHERE id = ?').run(agency.name, agency.kind, agency.id);
}

export function insertSource(db: CaseDatabase, source: Omit<StoredSource, 'id'>): number {
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO source (agency_id, name, sha256, format, layouts, imported_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      source.agencyId,
      source.name,
      source.sha256,
      source.format,
      JSON.stringify(source.layouts),
      source.importedAt,
    );
  return Number(lastInsertRowid);
}

interface SourceRecord {
  id: number;
  agency_id: number;
  name: string;
  sha256: string;
  format: string;
  layouts: string;
  imported_at: string;
}

const toSource = (record: SourceRecord): StoredSource => ({
  id: record.id,
  agencyId: record.agency_id,
  name: record.name,
  sha256: record.sha256,
  format: record.format,
  importedAt: record.imported_at,
  layouts: JSON.parse(record.layouts) as StoredLayout[],
});

export function listSources(db: CaseDatabase): readonly StoredSource[] {
  return (db.prepare('SELECT * FROM source ORDER BY id').all() as SourceRecord[]).map(toSource);
}

export function findSource(db: CaseDatabase, id: number): StoredSource | undefined {
  const record = db.prepare('SELECT * FROM source WHERE id = ?').get(id) as SourceRecord | undefined;
  return record && toSource(record);
}

/** Returns a function that keeps one source row verbatim and gives its number. */
export function sourceRowInserter(
  db: CaseDatabase,
  sourceId: number,
): (row: Pick<PreparedRow, 'table' | 'row' | 'cells' | 'hidden'>, status: string) => number {
  const insert = db.prepare(
    'INSERT INTO source_row (source_id, table_name, row, cells, status, hidden) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return (row, status) =>
    Number(
      insert.run(sourceId, row.table, row.row, JSON.stringify(row.cells), status, row.hidden ? 1 : 0)
        .lastInsertRowid,
    );
}

export function insertProblems(db: CaseDatabase, sourceId: number, problems: readonly ImportProblem[]): void {
  const insert = db.prepare(
    'INSERT INTO problem (source_id, table_name, row, severity, code, message, remedy) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const p of problems) insert.run(sourceId, p.table, p.row, p.severity, p.code, p.message, p.remedy);
}

export function listProblems(db: CaseDatabase, sourceId: number): readonly ImportProblem[] {
  return db
    .prepare(
      'SELECT table_name AS "table", row, severity, code, message, remedy FROM problem WHERE source_id = ? ORDER BY id',
    )
    .all(sourceId) as ImportProblem[];
}

export interface TableCounts {
  readonly table: string | null;
  readonly read: number;
  readonly added: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/**
 * Rows read = added + duplicate + rejected, by table. Rows set aside (totals, page furniture) count
 * as rejected: they were read and did not become entries; their reason stands in the problems.
 */
export function countRows(db: CaseDatabase, sourceId: number): readonly TableCounts[] {
  return db
    .prepare(
      `SELECT table_name AS "table", count(*) AS read,
              sum(status = 'entry') AS added,
              sum(status = 'duplicate') AS duplicate,
              sum(status IN ('rejected', 'set-aside')) AS rejected
         FROM source_row WHERE source_id = ? GROUP BY table_name ORDER BY min(id)`,
    )
    .all(sourceId) as TableCounts[];
}

/** The span of days of a source's dated entries. */
export function spanOfSource(
  db: CaseDatabase,
  sourceId: number,
): { readonly firstDay: IsoDay | null; readonly lastDay: IsoDay | null } {
  return db
    .prepare(
      `SELECT min(entry.earliest) AS firstDay, max(entry.latest) AS lastDay FROM entry
         JOIN source_row ON source_row.id = entry.source_row_id WHERE source_row.source_id = ?`,
    )
    .get(sourceId) as { firstDay: IsoDay | null; lastDay: IsoDay | null };
}

/** Notes that one source is a newer version of another. */
export function markRevision(db: CaseDatabase, sourceId: number, revises: number): void {
  db.prepare('UPDATE source SET revises = ? WHERE id = ?').run(revises, sourceId);
}

/** Removes a source with its rows, entries, problems and coverage. */
export function deleteSource(db: CaseDatabase, id: number): void {
  db.prepare('DELETE FROM source WHERE id = ?').run(id);
}

/** Removes agencies to which no source, entry or coverage belongs any more. */
export function deleteUnusedAgencies(db: CaseDatabase): void {
  db.prepare(
    `DELETE FROM agency
     WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.agency_id = agency.id)
       AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.agency_id = agency.id)
       AND NOT EXISTS (SELECT 1 FROM coverage WHERE coverage.agency_id = agency.id)`,
  ).run();
}

export function rememberLayout(
  db: CaseDatabase,
  signature: string,
  agency: string,
  choices: Omit<LayoutChoice, 'table'>,
): void {
  db.prepare('INSERT OR REPLACE INTO remembered_layout (signature, agency, choices) VALUES (?, ?, ?)').run(
    signature,
    agency,
    JSON.stringify(choices),
  );
}

export function rememberedLayouts(db: CaseDatabase): ReadonlyMap<string, RememberedLayout> {
  const rows = db.prepare('SELECT signature, agency, choices FROM remembered_layout').all() as {
    signature: string;
    agency: string;
    choices: string;
  }[];
  return new Map(
    rows.map((row) => [
      row.signature,
      { agency: row.agency, choices: JSON.parse(row.choices) as RememberedLayout['choices'] },
    ]),
  );
}
