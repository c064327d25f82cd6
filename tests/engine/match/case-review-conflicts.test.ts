import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { prepareSource } from '../../../engine/import/prepare.ts';
import { mergeView } from '../../../engine/match/index.ts';
import { buildFamilyIndex, readEntry } from '../../../engine/read/index.ts';
import type { Entry } from '../../../shared/model/index.ts';
import { sharedData } from '../../shared-data.ts';

const reviews = sharedData('case-reviews');
const noFamily = buildFamilyIndex([]);

interface MasterRow {
  readonly event_id: string;
  readonly date_as_source: string;
  readonly description: string;
  readonly flags: string;
}

/** All rows of the agencies' files of one review, as an import reads them. */
async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const [sourceId, name] of readdirSync(folder).sort().entries()) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const source = await prepareSource({ name, bytes }, {}, { today: '2026-11-22' });
    for (const row of source.tables.flatMap((table) => table.rows)) {
      if (row.status !== 'entry') continue;
      const unread = {
        sourceId,
        source: source.name,
        table: row.table,
        row: row.row,
        agencyId: sourceId,
        agency: row.agency,
        agencyKind: row.agencyKind,
        happened: row.happened,
        recorded: row.recorded,
        text: row.text,
        outcome: row.outcome,
        cells: row.structured,
      };
      entries.push({ ...unread, id: entries.length + 1, reading: readEntry(unread, noFamily) });
    }
  }
  return entries;
}

/** Pairs of rows that the compiler marked as one event with two dates. */
function conflictsOf(folder: string): readonly (readonly [MasterRow, MasterRow])[] {
  const rows: readonly MasterRow[] = parse(readFileSync(join(folder, 'events_master.csv')), {
    columns: true,
    bom: true,
  });
  return rows.flatMap((row) => {
    const id = /conflict:(\w+)/.exec(row.flags)?.[1];
    const other = rows.find(({ event_id }) => event_id === id);
    return other ? [[row, other] as const] : [];
  });
}

/** The entry that tells what the row tells: on the same written date where several do. */
function entryOf(row: MasterRow, entries: readonly Entry[]): Entry | undefined {
  const alike = entries.filter(({ text }) => text.includes(row.description));
  return alike.find(({ happened }) => happened.raw.includes(row.date_as_source)) ?? alike[0];
}

describe.runIf(reviews !== null)('dates on which published accounts differ', () => {
  const folders = reviews === null ? [] : readdirSync(reviews).filter((name) => name.startsWith('CASE_'));

  it.each(folders)('are listed when the rows of %s are joined', async (name) => {
    const folder = join(reviews ?? '', name);
    const entries = await entriesOf(join(folder, 'agencies'));
    const conflicts = conflictsOf(folder);
    expect(conflicts.length).toBeGreaterThan(0);
    for (const [row, other] of conflicts) {
      const accounts = [entryOf(row, entries), entryOf(other, entries)].filter(
        (entry) => entry !== undefined,
      );
      expect(accounts, `${row.event_id} and ${other.event_id}`).toHaveLength(2);
      const [first] = accounts;
      if (!first) continue;
      const view = mergeView(
        { id: 1, number: 1, happened: first.happened, accounts },
        { people: [], coverage: [] },
      );
      const listed = view.conflicts.map(({ point }) => point);
      expect(listed, `${row.event_id} and ${other.event_id}`).toContain('day');
    }
  });
});
