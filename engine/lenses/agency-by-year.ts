import { toDayNumber } from '../../shared/calendar/iso-day.ts';
import type { AgencyKind, Chronology } from '../../shared/model/index.ts';
import { mergeSpans, overlapWith, type Span } from '../patterns/support/spans.ts';
import { upToReference } from './lens.ts';

export interface AgencyYear {
  readonly year: number;
  readonly entries: number;
  readonly eventIds: readonly number[];
  /**
   * Whether the agency's records are loaded for the year. `not loaded` is never "nothing happened";
   * `loaded` without entries means that the agency recorded nothing.
   */
  readonly state: 'loaded' | 'part' | 'not loaded';
}

export interface AgencyByYear {
  readonly years: readonly number[];
  readonly rows: readonly {
    readonly agency: string;
    readonly agencyKind: AgencyKind;
    readonly years: readonly AgencyYear[];
  }[];
}

/** Agency by year: what is loaded, and what was recorded (seed requirement A14: not recorded is not "no"). */
export function agencyByYear(chronology: Chronology): AgencyByYear {
  const { index, accounts } = upToReference(chronology);
  const kinds = new Map<string, AgencyKind>();
  for (const { agency, agencyKind } of chronology.coverage) kinds.set(agency, agencyKind);
  for (const { entry } of accounts) if (!kinds.has(entry.agency)) kinds.set(entry.agency, entry.agencyKind);
  const starts = [
    ...accounts.slice(0, 1).map(({ day }) => day),
    ...chronology.coverage.map(({ from }) => from),
  ];
  const first = Math.min(
    ...starts.map((day) => Number(day.slice(0, 4))),
    Number(index.referenceDate.slice(0, 4)),
  );
  const last = Number(index.referenceDate.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, position) => first + position);
  const events = new Map<string, { entries: number; ids: Set<number> }>();
  for (const { entry, event, day } of accounts) {
    const key = `${entry.agency} ${day.slice(0, 4)}`;
    const cell = events.get(key) ?? { entries: 0, ids: new Set<number>() };
    cell.entries += 1;
    cell.ids.add(event.id);
    events.set(key, cell);
  }
  const rows = [...kinds].map(([agency, agencyKind]) => {
    const loaded = mergeSpans(
      chronology.coverage
        .filter((coverage) => coverage.agency === agency)
        .map(({ from, to }) => ({ from: toDayNumber(from), to: toDayNumber(to) })),
    );
    return {
      agency,
      agencyKind,
      years: years.map((year): AgencyYear => {
        const cell = events.get(`${agency} ${year}`);
        return {
          year,
          entries: cell?.entries ?? 0,
          eventIds: [...(cell?.ids ?? [])],
          state: stateOf(loaded, year, index.referenceDate),
        };
      }),
    };
  });
  return { years, rows };
}

/** The year up to the reference date is whole when every day of it until then is loaded. */
function stateOf(loaded: readonly Span[], year: number, referenceDate: string): AgencyYear['state'] {
  const end = `${year}-12-31` < referenceDate ? `${year}-12-31` : referenceDate;
  const span = { from: toDayNumber(`${year}-01-01`), to: toDayNumber(end) };
  const days = overlapWith(loaded, span).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (days === 0) return 'not loaded';
  return days === span.to - span.from + 1 ? 'loaded' : 'part';
}
