import type { Agency, Coverage, IsoDay } from '../../shared/model/index.ts';
import type { CaseDatabase } from './database.ts';

interface CoverageRecord {
  id: number;
  agency_id: number;
  from_day: IsoDay;
  to_day: IsoDay;
  basis: Coverage['basis'];
}

/**
 * Spans for which agencies' records are loaded. What a person set replaces what was stated or
 * inferred for that agency.
 */
export function listCoverage(db: CaseDatabase, agencies: readonly Agency[]): readonly Coverage[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const rows = db.prepare('SELECT * FROM coverage ORDER BY agency_id, from_day').all() as CoverageRecord[];
  const setByHand = new Set(rows.filter((row) => row.basis === 'set').map((row) => row.agency_id));
  return rows
    .filter((row) => row.basis === 'set' || !setByHand.has(row.agency_id))
    .flatMap((row) => {
      const agency = byId.get(row.agency_id);
      if (!agency) return [];
      return [
        {
          id: row.id,
          agencyId: agency.id,
          agency: agency.name,
          agencyKind: agency.kind,
          from: row.from_day,
          to: row.to_day,
          basis: row.basis,
        },
      ];
    });
}

export function addCoverage(
  db: CaseDatabase,
  coverage: {
    readonly agencyId: number;
    readonly sourceId: number | null;
    readonly from: IsoDay;
    readonly to: IsoDay;
    readonly basis: Coverage['basis'];
  },
): void {
  db.prepare(
    'INSERT INTO coverage (agency_id, source_id, from_day, to_day, basis) VALUES (?, ?, ?, ?, ?)',
  ).run(coverage.agencyId, coverage.sourceId, coverage.from, coverage.to, coverage.basis);
}

/** Sets by hand what an agency's records cover. */
export function setCoverage(db: CaseDatabase, agencyId: number, from: IsoDay, to: IsoDay): void {
  db.prepare(`DELETE FROM coverage WHERE agency_id = ? AND basis = 'set'`).run(agencyId);
  addCoverage(db, { agencyId, sourceId: null, from, to, basis: 'set' });
}
