import type { ChronologyEvent, Coverage, IsoDay, StatusPeriod, Agency } from '../../shared/model/index.ts';
import { typesOf } from './event-line.ts';

/** Types that are a professional's contact with the family: the line above in the involvement strip. */
const contactTypes = new Set([
  'visit_announced',
  'visit_unannounced',
  'child_seen',
  'direct_work',
  'core_group',
  'rcpc',
  'icpc',
  'cin_review',
  'tac_taf_meeting',
  'appt_attended',
  'hcp_contact',
  'cp_medical',
  'fgc',
  'lac_review',
  'plo_meeting',
  'rhi',
  'booking',
]);

interface FrameInput {
  readonly agencies: readonly Agency[];
  readonly coverage: readonly Coverage[];
  readonly chronology: { readonly statusPeriods: readonly StatusPeriod[] };
}

/** A number by two names, counted up. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  get(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  entries(): readonly [string, number][] {
    return [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** Lanes, status bands, coverage, density by month and the involvement strip for the events given. */
export function frameOf(input: FrameInput, events: readonly ChronologyEvent[]) {
  const [byAgency, byMonth, contacts, concerns, types] = [
    new Tally(),
    new Tally(),
    new Tally(),
    new Tally(),
    new Tally(),
  ];
  const months = new Set<string>();
  let [firstDay, lastDay]: [IsoDay | null, IsoDay | null] = [null, null];
  for (const event of events) {
    const codes = typesOf(event);
    for (const code of codes) types.add(code);
    for (const account of event.accounts) byAgency.add(String(account.agencyId));
    const { earliest, latest } = event.happened;
    if (earliest !== null && (firstDay === null || earliest < firstDay)) firstDay = earliest;
    if (latest !== null && (lastDay === null || latest > lastDay)) lastDay = latest;
    if (earliest === null) continue;
    const month = earliest.slice(0, 7);
    months.add(month);
    for (const agencyId of new Set(event.accounts.map((account) => account.agencyId)))
      byMonth.add(`${month}|${agencyId}`);
    if (codes.some((code) => contactTypes.has(code))) contacts.add(month);
    if (event.accounts.some((account) => account.reading.polarity === 'concern')) concerns.add(month);
  }
  return {
    agencies: input.agencies.map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      entries: byAgency.get(String(id)),
    })),
    statusPeriods: [...input.chronology.statusPeriods],
    coverage: input.coverage.map(({ agencyId, from, to, basis }) => ({ agencyId, from, to, basis })),
    density: byMonth.entries().map(([name, count]) => {
      const [month = '', agencyId = '0'] = name.split('|');
      return { month, agencyId: Number(agencyId), events: count };
    }),
    involvement: [...months]
      .sort()
      .map((month) => ({ month, contacts: contacts.get(month), concerns: concerns.get(month) })),
    firstDay,
    lastDay,
    typesPresent: types.entries().map(([code, count]) => ({ code, events: count })),
  };
}
