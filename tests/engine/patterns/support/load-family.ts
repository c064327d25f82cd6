import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildEvents, type SamePair } from '../../../../engine/chronology/build.ts';
import { prepareSource } from '../../../../engine/import/prepare.ts';
import { buildFamilyIndex, readEntry } from '../../../../engine/read/index.ts';
import { deriveStatusPeriods } from '../../../../engine/status/derive-status-periods.ts';
import type { Chronology, Coverage, Entry, Person, PersonRole } from '../../../../shared/model/index.ts';

/** What a test says of a file beyond what it says of itself. */
export interface FileChoice {
  readonly agency?: string;
  readonly coverage?: { readonly from: string; readonly to: string };
}

/**
 * A folder with people.csv and agency files as a chronology, through the real import, reading and
 * status periods, without a database. Nothing is matched unless `same` says so.
 */
export async function loadFamily(
  folder: string,
  options: {
    readonly referenceDate: string;
    readonly choices?: Readonly<Record<string, FileChoice>>;
    readonly same?: (entries: readonly Entry[]) => readonly SamePair[];
  },
): Promise<Chronology> {
  const people = readPeople(join(folder, 'people.csv'));
  const family = buildFamilyIndex(people);
  const agencies = new Map<string, number>();
  const agencyId = (name: string): number => {
    if (!agencies.has(name)) agencies.set(name, agencies.size + 1);
    return agencies.get(name) as number;
  };
  const entries: Entry[] = [];
  const coverage: Coverage[] = [];
  const files = readdirSync(folder)
    .filter(
      (name) => /\.(csv|tsv|xlsx|docx)$/.test(name) && name !== 'people.csv' && !name.startsWith('truth'),
    )
    .sort();
  for (const [at, name] of files.entries()) {
    const choice = options.choices?.[name] ?? {};
    const prepared = await prepareSource({ name, bytes: readFileSync(join(folder, name)) }, choice, {
      today: '2026-11-22',
    });
    if (prepared.refused) throw new Error(`${name}: ${prepared.problems[0]?.message ?? 'refused'}`);
    const span = choice.coverage ?? prepared.coverage;
    if (span !== null && span !== undefined) {
      coverage.push({
        id: at + 1,
        agencyId: agencyId(prepared.agency.name),
        agency: prepared.agency.name,
        agencyKind: prepared.agency.kind,
        from: span.from,
        to: span.to,
        basis: 'stated',
      });
    }
    for (const table of prepared.tables) {
      if (table.layout.skipped) continue;
      for (const row of table.rows) {
        if (row.status !== 'entry') continue;
        const unread = {
          sourceId: at + 1,
          source: name,
          table: row.table,
          row: row.row,
          agencyId: agencyId(row.agency),
          agency: row.agency,
          agencyKind: row.agencyKind,
          happened: row.happened,
          recorded: row.recorded,
          text: row.text,
          outcome: row.outcome,
          cells: row.structured,
        };
        entries.push({ id: entries.length + 1, ...unread, reading: readEntry(unread, family) });
      }
    }
  }
  const events = [...buildEvents(entries, options.same?.(entries) ?? [])];
  return {
    referenceDate: options.referenceDate,
    people,
    events,
    coverage,
    statusPeriods: deriveStatusPeriods(events, people),
  };
}

function readPeople(path: string): Person[] {
  const rows = parse(readFileSync(path, 'utf8'), { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row, position) => ({
    id: position + 1,
    name: row['name'] ?? '',
    role: (row['role'] ?? 'other') as PersonRole,
    born: (row['dob'] ?? '') === '' ? null : (row['dob'] as string),
    sex: row['sex'] ?? '',
    aliases: (row['aliases'] ?? '').split(';').filter((alias) => alias !== ''),
    pseudonym: row['pseudonym'] ?? '',
  }));
}

/** Evidence of a flag as "file:table:row". */
export function rowsOfEvidence(
  chronology: Chronology,
  evidence: readonly { readonly entryIds: readonly number[] }[],
): string[] {
  const ids = new Set(evidence.flatMap(({ entryIds }) => entryIds));
  return chronology.events
    .flatMap(({ accounts }) => accounts)
    .filter(({ id }) => ids.has(id))
    .map(({ source, table, row }) => `${source}:${table ?? ''}:${row}`);
}
