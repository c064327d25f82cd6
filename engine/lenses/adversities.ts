import { addMonths } from '../../shared/calendar/iso-day.ts';
import type { Chronology, IsoDay, Person } from '../../shared/model/index.ts';
import { hasType } from '../patterns/support/accounts.ts';
import type { Account } from '../patterns/support/chronology-index.ts';
import { asserts, saidIn } from '../patterns/support/said.ts';
import { eventIdsOf, spanOf, upToReference } from './lens.ts';

interface AdversityRule {
  readonly key: string;
  readonly label: string;
  /** Share of neglect reviews in which it is a feature: research context, never a measure of this family. */
  readonly inReviews: number;
  readonly types: readonly string[];
  readonly words: RegExp | null;
}

/** The nine adversities of parents in the Wandsworth strategy, with their shares in reviews of neglect. */
export const adversityRules: readonly AdversityRule[] = [
  {
    key: 'domestic-abuse',
    label: 'Domestic abuse',
    inReviews: 64,
    types: ['da_incident', 'marac'],
    words: null,
  },
  {
    key: 'mental-ill-health',
    label: 'Mental ill health of a parent',
    inReviews: 56,
    types: ['parent_mental_health'],
    words: null,
  },
  {
    key: 'adverse-childhood',
    label: 'Adverse childhood of a parent',
    inReviews: 40,
    types: [],
    words:
      /\b(?:(?:mother|mum|father|dad|parent|she|he|herself|himself)\b[^.;·]{0,40}\b(?:grew up in care|was in care as a child|care leaver|abused as a child|(?:own|her|his) (?:difficult |abusive )?childhood|neglected as a child)|care leaver|aces?\b)/i,
  },
  {
    key: 'poverty',
    label: 'Poverty',
    inReviews: 39,
    types: ['eviction'],
    words:
      /\b(?:food ?bank|arrears|no money|uc due|universal credit|debts?|benefit cap|sanction(?:ed)?|poverty|no recourse|nrpf|fuel voucher|pre-?payment meter|evict\w*)\b/i,
  },
  {
    key: 'substances',
    label: 'Alcohol or drug misuse of a parent',
    inReviews: 39,
    types: ['substance_misuse'],
    words: null,
  },
  {
    key: 'crime',
    label: 'Criminal behaviour of a parent',
    inReviews: 34,
    types: ['arrest', 'bail_condition'],
    words: null,
  },
  {
    key: 'transience',
    label: 'Transient lifestyle',
    inReviews: 31,
    types: ['house_move', 'transfer'],
    words: null,
  },
  { key: 'partners', label: 'Multiple partners', inReviews: 27, types: ['new_adult'], words: null },
  {
    key: 'isolation',
    label: 'Social isolation',
    inReviews: 17,
    types: [],
    words:
      /\b(?:isolated|isolation|no (?:family|friends|support)(?: network| nearby| locally)?|on (?:her|his) own with|lonely|knows nobody)\b/i,
  },
];

export interface Adversity {
  readonly key: string;
  readonly label: string;
  readonly inReviews: number;
  /** `not recorded` is never "no". */
  readonly state: 'recorded' | 'not recorded';
  readonly first: IsoDay | null;
  readonly last: IsoDay | null;
  readonly eventIds: readonly number[];
  /** The same by parent or carer; `personId` null where no row says whose it is. */
  readonly carers: readonly {
    readonly personId: number | null;
    readonly first: IsoDay;
    readonly last: IsoDay;
    readonly eventIds: readonly number[];
  }[];
}

const carerRoles = new Set(['mother', 'father', 'carer', 'partner']);

/** The nine adversities, each with the events that record it. Poverty is context: it raises nothing. */
export function adversities(chronology: Chronology): Adversity[] {
  const { index, accounts } = upToReference(chronology);
  const carerIds = new Set(chronology.people.filter(({ role }) => carerRoles.has(role)).map(({ id }) => id));
  return adversityRules.map((rule) => {
    const found = accounts.filter((account) => records(account, rule, index.children));
    const span = spanOf(found);
    const byCarer = new Map<number | null, Account[]>();
    for (const account of found) {
      const named = account.entry.reading.people
        .map(({ personId }) => personId)
        .filter((id) => id !== null && carerIds.has(id));
      for (const id of named.length === 0 ? [null] : new Set(named)) {
        const known = byCarer.get(id);
        if (known === undefined) byCarer.set(id, [account]);
        else known.push(account);
      }
    }
    return {
      key: rule.key,
      label: rule.label,
      inReviews: rule.inReviews,
      state: found.length > 0 ? ('recorded' as const) : ('not recorded' as const),
      first: span?.first ?? null,
      last: span?.last ?? null,
      eventIds: eventIdsOf(found),
      carers: [...byCarer].map(([personId, told]) => ({
        personId,
        first: (told[0] as Account).day,
        last: (told.at(-1) as Account).day,
        eventIds: eventIdsOf(told),
      })),
    };
  });
}

function records(account: Account, rule: AdversityRule, children: readonly Person[]): boolean {
  if (rule.key === 'substances' && isOlderChilds(account, children)) return false;
  if (rule.types.length > 0 && hasType(account, ...rule.types)) return true;
  return rule.words !== null && asserts(saidIn(account), rule.words);
}

/** A child of ten or more may be the one who misuses; such a row is not about the parent. */
function isOlderChilds({ entry, day }: Account, children: readonly Person[]): boolean {
  const { subject, children: about } = entry.reading;
  return (
    subject === 'child' &&
    children.some(
      (child) => about.includes(child.id) && child.born !== null && addMonths(child.born, 120) <= day,
    )
  );
}
