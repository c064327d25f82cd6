import { z } from 'zod';
import type { CareDomain, Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, remember } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { careStates } from '../support/described-state.ts';
import { toEvidence } from '../support/evidence.ts';
import { teamDefault } from '../support/parameters.ts';
import { within } from '../support/windows.ts';
import { capital, childName, childNames, counted, fromTo } from '../support/words.ts';

const parameters = z.object({
  cycles: z.number().int().min(1).default(2),
  months: z.number().int().min(1).default(12),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.cycles === 2 ? 'twice' : `${values.cycles} times`} in ${values.months} months`;

const domainNames: Readonly<Record<CareDomain, string>> = {
  physical: 'physical care',
  emotional: 'emotional care',
  educational: 'school attendance',
  medical: 'health care',
  nutritional: 'food',
  supervisory: 'supervision',
  home: 'home conditions',
};

/** F22: the same part of care gets better and worse again, at least twice in a year. */
export const yoYoCare = definePattern<Values>({
  id: 'yo-yo-care',
  number: 'F22',
  version: 1,
  name: 'Yo-yo care',
  question: 'What helped each time care improved, and what changed before it slipped again?',
  tier: 'team default',
  source:
    'Wandsworth strategy section 3 and appendix 2: peaks and troughs in caregiving. Counts are team defaults.',
  onByDefault: true,
  needs: [],
  parameters,
  parameterSources: {
    cycles: teamDefault('Times that care improved and slipped again', 'cycles'),
    months: teamDefault('Length of the window', 'months'),
  },
  checkFirst: [
    'Did money run out at the same time, for example before a benefit date?',
    'Was somebody ill, or a helper away?',
    'Did two workers see different rooms or use different words?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(index, drafts(index, values), { household: true });
  },
  nearMiss,
});

interface Turn {
  readonly better: boolean;
  /** Observations one after the other that say the same; the first and the last of them bound a cycle. */
  readonly accounts: Account[];
}

function drafts(index: ChronologyIndex, values: Values): ChildDraft[] {
  return index.children.flatMap(({ id }) =>
    [...turnsOf(index, id)].flatMap(([domain, turns]) =>
      hits(turns, values).map((found) => draft(index, id, domain, found, values)),
    ),
  );
}

/** What is said of each domain of one child's care, in order, with repeated observations put together. */
function turnsOf(index: ChronologyIndex, child: number): ReadonlyMap<CareDomain, readonly Turn[]> {
  return remember(turnsMemo, index, child, () => findTurns(index, child));
}

const turnsMemo = new WeakMap<ChronologyIndex, Map<number, ReadonlyMap<CareDomain, readonly Turn[]>>>();

function findTurns(index: ChronologyIndex, child: number): Map<CareDomain, Turn[]> {
  const byDomain = new Map<CareDomain, Turn[]>();
  for (const account of index.accounts) {
    if (account.from > index.reference || account.yearOnly) continue;
    const own = concerns(account, child);
    const born = index.childById.get(child)?.born ?? '';
    if (!own && (account.children.length === 0 || born > account.day)) continue;
    for (const { domain, state } of careStates(account)) {
      // The home is one for all: what a row about one child says of it holds for the others.
      if (!own && domain !== 'home') continue;
      const turns = byDomain.get(domain) ?? [];
      const better = state !== 'concern';
      const last = turns.at(-1);
      // A good state is an improvement only after a concern.
      if (last === undefined && better) continue;
      if (last?.better === better) last.accounts.push(account);
      else turns.push({ better, accounts: [account] });
      byDomain.set(domain, turns);
    }
  }
  return byDomain;
}

/**
 * Runs of turns from concern to concern with enough cycles inside the window, measured from the last
 * observation of the first concern to the first of the last; runs that share a turn are joined.
 */
function hits(turns: readonly Turn[], values: Values): Turn[][] {
  const runs: { from: number; to: number }[] = [];
  const length = 2 * values.cycles;
  for (let start = 0; start + length < turns.length; start += 1) {
    const first = turns[start] as Turn;
    const last = turns[start + length] as Turn;
    if (first.better) continue;
    const from = (first.accounts.at(-1) as Account).day;
    if (!within(from, (last.accounts[0] as Account).day, { months: values.months })) continue;
    const run = runs.at(-1);
    if (run !== undefined && start <= run.to) run.to = start + length;
    else runs.push({ from: start, to: start + length });
  }
  return runs.map(({ from, to }) => turns.slice(from, to + 1));
}

function draft(
  index: ChronologyIndex,
  child: number,
  domain: CareDomain,
  turns: readonly Turn[],
  values: Values,
): ChildDraft {
  const first = turns[0] as Turn;
  const last = turns.at(-1) as Turn;
  // Of the first turn only its last observation, of the last only its first: what lies between is the cycle.
  const inside = turns.flatMap((turn) =>
    (turn === first
      ? turn.accounts.slice(-1)
      : turn === last
        ? turn.accounts.slice(0, 1)
        : turn.accounts
    ).map((account) => ({ account, better: turn.better })),
  );
  const from = (first.accounts.at(-1) as Account).day;
  const to = (last.accounts[0] as Account).day;
  const cycles = (turns.length - 1) / 2;
  return {
    child,
    part: domain,
    from,
    to,
    current: within(to, index.referenceDate, { months: values.months }),
    evidence: inside.map(({ account, better }) =>
      toEvidence(account, better ? `Better: ${domainNames[domain]}` : `A concern: ${domainNames[domain]}`),
    ),
    say: (children) =>
      `What changes ${domainNames[domain]} for ${childNames(index, children)}? Better and then a concern again ${times(cycles)} ${fromTo(from, to)}.`,
  };
}

function times(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : counted(count, 'time');
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const hit = new Set(drafts(index, values).map(({ child, part }) => `${child} ${part}`));
  return index.children.flatMap(({ id }) =>
    [...turnsOf(index, id)].flatMap(([domain, turns]) => {
      if (hit.has(`${id} ${domain}`) || turns.length < 3) return [];
      return [
        {
          children: [id],
          summary: `${capital(domainNames[domain])} improved and slipped again ${times(Math.floor((turns.length - 1) / 2))} (${childName(index, id)}).`,
          needed: rule(values),
          evidence: turns.map(({ accounts, better }) =>
            toEvidence(accounts[0] as Account, better ? 'Better' : 'A concern'),
          ),
        },
      ];
    }),
  );
}
