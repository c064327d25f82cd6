import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { prepareSource } from '../../../engine/import/prepare.ts';
import type { PreparedRow } from '../../../engine/import/model.ts';
import type { TruthPair } from '../../../engine/match/index.ts';
import { buildFamilyIndex, readEntry } from '../../../engine/read/index.ts';
import { personRole, type Entry, type Person, type UnreadEntry } from '../../../shared/model/index.ts';

/** A family's files as entries, read through the same steps as an import, with its true pairs. */
export interface LoadedFamily {
  readonly name: string;
  readonly people: readonly Person[];
  readonly entries: readonly Entry[];
  readonly truth: readonly TruthPair[];
  /** Pairs that are close and yet not one event; empty where the family has no such list. */
  readonly nearButDifferent: readonly TruthPair[];
}

/** Day on which the fixtures are read: as the rules for written dates assume. */
const today = '2026-11-22';

export async function loadFamily(folder: string): Promise<LoadedFamily> {
  const people = readPeople(join(folder, 'people.csv'));
  const family = buildFamilyIndex(people);
  const entries: Entry[] = [];
  const agencies = new Map<string, number>();
  const files = readdirSync(folder)
    .filter((name) => !/^(?:people|truth-|near-but|README)/i.test(name))
    .sort();
  for (const [sourceId, name] of files.entries()) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const source = await prepareSource({ name, bytes }, {}, { today });
    for (const row of source.tables.flatMap((table) => table.rows)) {
      if (row.status !== 'entry') continue;
      const agencyId = agencies.get(row.agency) ?? agencies.size + 1;
      agencies.set(row.agency, agencyId);
      const unread = toUnread(row, { name: source.name, sourceId: sourceId + 1, agencyId });
      entries.push({ ...unread, id: entries.length + 1, reading: readEntry(unread, family) });
    }
  }
  return {
    name: basename(folder),
    people,
    entries,
    truth: readPairs(join(folder, 'truth-merge.csv')),
    nearButDifferent: readPairs(join(folder, 'near-but-different.csv')),
  };
}

function toUnread(
  row: PreparedRow,
  from: { readonly name: string; readonly sourceId: number; readonly agencyId: number },
): UnreadEntry {
  return {
    sourceId: from.sourceId,
    source: from.name,
    table: row.table,
    row: row.row,
    agencyId: from.agencyId,
    agency: row.agency,
    agencyKind: row.agencyKind,
    happened: row.happened,
    recorded: row.recorded,
    text: row.text,
    outcome: row.outcome,
    cells: row.structured,
  };
}

function readTable(path: string): readonly Record<string, string>[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true, relax_column_count: true });
}

function readPeople(path: string): readonly Person[] {
  return readTable(path).map((row, index) => ({
    id: index + 1,
    name: row.name ?? '',
    role: personRole.catch('other').parse(row.role),
    born: row.dob ? row.dob : null,
    sex: row.sex ?? '',
    aliases: (row.aliases ?? '').split(';').filter((alias) => alias !== ''),
    pseudonym: row.pseudonym ?? '',
  }));
}

function readPairs(path: string): readonly TruthPair[] {
  let rows: readonly Record<string, string>[];
  try {
    rows = readTable(path);
  } catch {
    return [];
  }
  return rows.map((row) => ({
    a: { file: row.file_a ?? '', table: row.table_a ?? '', row: Number(row.row_a) },
    b: { file: row.file_b ?? '', table: row.table_b ?? '', row: Number(row.row_b) },
  }));
}
