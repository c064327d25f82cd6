import type { Chronology, IsoDay } from '../../shared/model/index.ts';
import { hasType } from '../patterns/support/accounts.ts';
import type { Account } from '../patterns/support/chronology-index.ts';
import { type Concern, concernsIn } from '../patterns/support/concern-events.ts';
import { between } from '../patterns/support/slices.ts';
import { eventIdsOf, upToReference } from './lens.ts';

/** A cluster of concerns between two quiet times, and what was going on when it began. */
export interface Episode {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly eventIds: readonly number[];
  readonly children: readonly number[];
  readonly agencies: readonly string[];
  /** Family events in the weeks before it began. */
  readonly triggers: readonly number[];
}

/** The four purposes of a chronology in the Lambeth strategy. An event may serve several. */
export interface FourPurposes {
  readonly episodes: readonly Episode[];
  readonly familyFactors: readonly number[];
  readonly parentsResponse: readonly number[];
  readonly supportGiven: readonly number[];
}

/** Days without a concern that end an episode (team default). */
export const quietDays = 90;
/** Days before an episode in which a family event may have set it off (team default). */
export const triggerDays = 42;

export const familyFactorTypes = [
  'bail_condition',
  'bereavement',
  'birth_sibling',
  'da_incident',
  'eviction',
  'house_move',
  'marac',
  'new_adult',
  'parent_mental_health',
  'substance_misuse',
  'arrest',
  'crime_victim',
  'booking',
] as const;

export const parentsResponseTypes = [
  'engaged',
  'not_engaging',
  'consent_declined',
  'declined',
  'no_access',
  'cancelled_family',
  'wnb',
  'antenatal_missed',
  'improvement',
  'action_done',
  'written_agreement',
] as const;

export const supportTypes = [
  'eha',
  'tac_taf_meeting',
  'cin_start',
  'cpp_start',
  'core_group',
  'cin_review',
  'direct_work',
  'fgc',
  'action_set',
  'action_done',
  'appt_attended',
  'neglect_tool',
  's20',
  'iha_rha',
  'rhi',
] as const;

/** Episodes, family factors, the parents' response and the support given, as lists of events. */
export function fourPurposes(chronology: Chronology): FourPurposes {
  const { index, accounts } = upToReference(chronology);
  const of = (types: readonly string[]): Account[] =>
    accounts.filter((account) => hasType(account, ...types));
  const factors = of(familyFactorTypes);
  const helped = accounts.filter(
    (account) =>
      hasType(account, ...supportTypes) || (account.entry.reading.facts.interventions ?? []).length > 0,
  );
  return {
    episodes: episodesOf(concernsIn(index), factors),
    familyFactors: eventIdsOf(factors),
    parentsResponse: eventIdsOf(of(parentsResponseTypes)),
    supportGiven: eventIdsOf(helped),
  };
}

function episodesOf(concerns: readonly Concern[], factors: readonly Account[]): Episode[] {
  const clusters: Concern[][] = [];
  for (const concern of concerns) {
    const last = clusters.at(-1)?.at(-1);
    if (last !== undefined && concern.from - last.from <= quietDays) clusters.at(-1)?.push(concern);
    else clusters.push([concern]);
  }
  return clusters.map((cluster) => {
    const first = cluster[0] as Concern;
    const accounts = cluster.flatMap((concern) => concern.accounts);
    return {
      from: first.day,
      to: (cluster.at(-1) as Concern).day,
      eventIds: eventIdsOf(accounts),
      children: [...new Set(cluster.flatMap(({ children }) => children))].sort((a, b) => a - b),
      agencies: [...new Set(accounts.map(({ entry }) => entry.agency))],
      triggers: eventIdsOf(between(factors, first.from - triggerDays, first.from)),
    };
  });
}
