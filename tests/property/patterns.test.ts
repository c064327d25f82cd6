import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/calendar/iso-day.ts';
import type { AgencyKind, Chronology, Entry, Facts, Flag } from '../../shared/model/index.ts';
import { runPatternsReported } from '../../engine/patterns/run.ts';
import { england } from '../../engine/profiles/data/england.ts';
import { deriveStatusPeriods } from '../../engine/status/derive-status-periods.ts';
import { build, type TestFamily, type TestRow } from '../engine/patterns/support/build.ts';

/** Families of two children over two years with rows of the types that the patterns look at. */

const seed = 20_240_220;
const runs = { seed, numRuns: 100 };
const referenceDate = '2024-02-20';
const children = { Tyler: '2012-11-09', Alfie: '2022-06-03' };

const socialCareTypes =
  `referral referral_decision contact police_notification assessment_start assessment_end
  strategy_discussion s47_start s47_outcome icpc rcpc cpp_start cpp_end core_group cin_start cin_review cin_end
  supervision manager_decision allocated reallocated case_closed lpm plo_letter no_access visit_announced
  visit_unannounced child_voice home_conditions improvement action_set action_done neglect_tool transfer eha
  escalation new_adult birth_sibling lac_review s20 rhi child_seen`.split(/\s+/);
const otherTypes = `wnb appt_attended cancelled_family discharged_unseen ed injury imms_overdue dental_decay
  hcp_contact dsl_concern presentation late da_incident missing_start missing_end referral_sent house_move
  child_voice improvement home_conditions concern disagreement medication_missed appt_booked marac ehe cme
  attendance_period booking antenatal_missed rhi not_engaging engaged managed_move new_adult no_access
  strategy_discussion self_harm eh_closed eha`.split(/\s+/);
const kinds: readonly AgencyKind[] = ['school', 'police', 'gp', 'hospital', 'health-0-19', 'housing'];

const day = fc.integer({ min: 0, max: 780 }).map((days) => addDays('2022-01-01', days));
const named = fc.constantFrom(['Tyler'], ['Alfie'], ['Tyler', 'Alfie'], []);
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    decision: fc.constantFrom('no-further-action', 'advice', 'assessment', 'continue', 'close', 'step-down'),
    category: fc.constantFrom('Neglect', 'Emotional abuse'),
    held: fc.boolean(),
    rationale: fc.boolean(),
    historyCited: fc.boolean(),
    clinic: fc.constantFrom('Audiology', 'Eyes'),
  },
  { requiredKeys: [] },
);

function rowOf(by: fc.Arbitrary<TestRow['by']>, types: readonly string[]): fc.Arbitrary<TestRow> {
  return fc
    .record({
      on: day,
      by,
      types: fc.constantFrom(...types),
      children: named,
      facts,
      polarity: fc.constantFrom('concern', 'neutral', 'strength'),
      sight: fc.constantFrom('alone', 'with_others', 'not_seen', null),
    })
    .map(({ sight, ...row }) =>
      sight === null
        ? row
        : Object.assign(row, { seen: Object.fromEntries(row.children.map((name) => [name, sight])) }),
    );
}

const rows = fc.array(
  fc.oneof(rowOf(fc.constant('social-care'), socialCareTypes), rowOf(fc.constantFrom(...kinds), otherTypes)),
  { minLength: 5, maxLength: 60 },
);

function flagsOf(chronology: Chronology): readonly Flag[] {
  const { flags, failed } = runPatternsReported(chronology, { profile: england, all: true });
  expect(failed).toEqual([]);
  return flags;
}

function family(rowList: readonly TestRow[], coverage?: TestFamily['coverage']): Chronology {
  return build({ children, rows: rowList, referenceDate, ...(coverage === undefined ? {} : { coverage }) });
}

/** A flag in words that do not depend on any number of the database. */
function told(chronology: Chronology, flag: Flag): string {
  const byId = new Map(
    chronology.events.flatMap(({ accounts }) => accounts.map((entry) => [entry.id, entry])),
  );
  const rowsOf = flag.evidence.map(({ entryIds }) =>
    entryIds
      .map((id) => `${byId.get(id)?.source}:${byId.get(id)?.row}`)
      .toSorted()
      .join('+'),
  );
  return [flag.key, flag.status, flag.from, flag.to, flag.summary, ...rowsOf.toSorted()].join(' | ');
}

function allTold(chronology: Chronology): string[] {
  return flagsOf(chronology)
    .map((flag) => told(chronology, flag))
    .toSorted();
}

/** The same rows under other database numbers and in another order, as after another order of import. */
function importedOtherwise(chronology: Chronology, order: readonly number[]): Chronology {
  const entries = chronology.events.flatMap(({ accounts }) => accounts);
  const renumbered: Entry[] = entries.map((entry, at) =>
    Object.assign({}, entry, { id: 1 + (order[at] ?? at), sourceId: 50 - entry.sourceId }),
  );
  const events = renumbered
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)) || a.id - b.id)
    .map((entry, at) => ({ id: entry.id, number: at + 1, happened: entry.happened, accounts: [entry] }));
  return {
    ...chronology,
    events,
    coverage: chronology.coverage.toReversed(),
    statusPeriods: deriveStatusPeriods(events, chronology.people),
  };
}

function sortKey(entry: Entry): string {
  return entry.happened.earliest ?? '9999';
}

describe('patterns', () => {
  it('keep every flag when an unrelated entry is added', () => {
    fc.assert(
      fc.property(rows, day, (list, on) => {
        const before = flagsOf(family(list)).filter(({ status }) => status === 'raised');
        const unrelated: TestRow = { on, by: 'voluntary', types: '', children: [], subject: 'other' };
        const after = flagsOf(family([...list, unrelated])).filter(({ status }) => status === 'raised');
        const gone = before.filter((flag) => !after.some((other) => isWithin(flag, other)));
        expect(gone.map(({ pattern, summary }) => `${pattern} ${summary}`)).toEqual([]);
      }),
      runs,
    );
  });

  it('do not depend on the order of import', () => {
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(
              list.map((_, at) => at),
              { minLength: list.length },
            ),
          ),
        ),
        ([list, order]) => {
          const first = family(list);
          const second = importedOtherwise(first, order);
          expect(allTold(second)).toEqual(allTold(first));
        },
      ),
      runs,
    );
  });

  it('raise nothing more when fewer records are loaded', () => {
    const cut = fc.record({
      kind: fc.constantFrom('social-care', ...kinds),
      from: day,
      days: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(rows, fc.array(cut, { minLength: 1, maxLength: 4 }), (list, cuts) => {
        const whole: Record<string, readonly [string, string]> = Object.fromEntries(
          ['social-care', ...kinds].map((kind) => [kind, ['2021-01-01', referenceDate] as const]),
        );
        const narrow: Record<string, readonly [string, string]> = { ...whole };
        for (const { kind, from, days } of cuts) narrow[kind] = [from, addDays(from, days)] as const;
        const wide = flagsOf(family(list, whole)).filter(({ status }) => status === 'raised');
        const more = flagsOf(family(list, narrow)).filter(
          (flag) => flag.status === 'raised' && !wide.some((other) => isWithin(flag, other)),
        );
        expect(more.map(({ pattern, from, to, summary }) => `${pattern} ${from} ${to} ${summary}`)).toEqual(
          [],
        );
      }),
      runs,
    );
  });
});

/** The other flag is of the same pattern, about one of the same children, and overlaps. */
function isWithin(flag: Flag, other: Flag): boolean {
  const shares =
    flag.children.length === 0 ||
    other.children.length === 0 ||
    flag.children.some((child) => other.children.includes(child));
  return flag.pattern === other.pattern && shares && flag.from <= other.to && flag.to >= other.from;
}
