import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSuggestions, suggestMatches, type RememberedDecision } from '../../engine/match/index.ts';
import type { AgencyKind, Entry } from '../../shared/model/index.ts';
import { buildEntry } from '../engine/match/build-entry.ts';

const seeded = { seed: 20_240_220, numRuns: 60 };
const kinds: readonly AgencyKind[] = ['social-care', 'police', 'school', 'gp', 'health-0-19', 'hospital'];
const notes: readonly { readonly type: string; readonly text: string }[] = [
  { type: 'core_group', text: 'Core group. Mother and school present, dentist outstanding.' },
  { type: 'rcpc', text: 'Review conference. Plan continues.' },
  { type: 'da_incident', text: 'Father shouting at the door, glass broken, police called.' },
  { type: 'police_notification', text: 'PPN received. Father at the door on 12/05, glass broken.' },
  { type: 'wnb', text: 'Audiology: not brought.' },
  { type: 'ed', text: 'A&E with a scald to the hand.' },
  { type: 'contact', text: 'Letter: seen in A&E 12/05, scald of hand.' },
  { type: 'referral_sent', text: 'MARF sent to MASH: hungry, asleep in class.' },
  { type: 'referral', text: 'Referral received from school: hungry, asleep in class.' },
  { type: 'visit_announced', text: 'Home visit. Kitchen clean, cot in the bedroom.' },
];

/** Two to sixteen rows of six agencies within ten days of May 2021. */
const rows = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      note: fc.constantFrom(...notes),
      day: fc.integer({ min: 10, max: 19 }),
      child: fc.integer({ min: 1, max: 2 }),
      undated: fc.integer({ min: 0, max: 20 }).map((roll) => roll === 0),
    }),
    { minLength: 2, maxLength: 16 },
  )
  .map((parts) =>
    parts.map(({ kind, note, day, child, undated }, index) =>
      buildEntry({
        id: index + 1,
        kind,
        day: undated ? null : `2021-05-${day}`,
        text: note.text,
        types: [note.type],
        children: [child],
      }),
    ),
  );

const decided = (decision: 'same' | 'different'): fc.Arbitrary<readonly RememberedDecision[]> =>
  fc.array(
    fc.record({
      a: fc.integer({ min: 1, max: 16 }),
      b: fc.integer({ min: 1, max: 16 }),
      decision: fc.constant(decision),
    }),
    { maxLength: 5 },
  );

const match = (entries: readonly Entry[], remembered: readonly RememberedDecision[] = []) =>
  suggestMatches(entries, { people: [], remembered });

describe('suggested matches', () => {
  it('do not depend on the order of the entries', () => {
    const shuffled = rows.chain((entries) =>
      fc.shuffledSubarray([...entries], { minLength: entries.length }).map((mixed) => ({ entries, mixed })),
    );
    fc.assert(
      fc.property(shuffled, ({ entries, mixed }) => {
        expect(match(mixed)).toEqual(match(entries));
      }),
      seeded,
    );
  });

  it('never put a pair decided different again as a question, alone or inside a group', () => {
    fc.assert(
      fc.property(rows, decided('different'), (entries, remembered) => {
        const suggestions = match(entries, remembered);
        const refused = new Set(remembered.flatMap(({ a, b }) => [`${a}-${b}`, `${b}-${a}`]));
        for (const { a, b, decision } of suggestions) {
          expect(decision === 'different').toBe(refused.has(`${a}-${b}`));
        }
        for (const { entries: group } of groupSuggestions(suggestions)) {
          for (const a of group)
            for (const b of group) expect(refused.has(`${a}-${b}`) && a !== b).toBe(false);
        }
      }),
      seeded,
    );
  });

  it('keep pairs decided same together', () => {
    fc.assert(
      fc.property(rows, decided('same'), (entries, remembered) => {
        const known = remembered.filter(({ a, b }) => a !== b && a <= entries.length && b <= entries.length);
        const suggestions = match(entries, remembered);
        const groups = groupSuggestions(suggestions);
        for (const { a, b } of known) {
          expect(
            suggestions.some(
              (found) =>
                found.decision === 'same' && found.a === Math.min(a, b) && found.b === Math.max(a, b),
            ),
          ).toBe(true);
          expect(groups.some(({ entries: group }) => group.includes(a) && group.includes(b))).toBe(true);
        }
      }),
      seeded,
    );
  });

  it('agree with each other: what two strong or likely suggestions link is linked itself', () => {
    fc.assert(
      fc.property(rows, (entries) => {
        const agencyOf = new Map(entries.map((entry) => [entry.id, entry.agency]));
        const sure = match(entries).filter(({ strength }) => strength !== 'possible');
        const linked = new Set(sure.flatMap(({ a, b }) => [`${a}-${b}`, `${b}-${a}`]));
        for (const one of sure) {
          for (const other of sure) {
            for (const [middle, end] of [
              [one.a, one.b],
              [one.b, one.a],
            ] as const) {
              const far = other.a === middle ? other.b : other.b === middle ? other.a : null;
              if (far === null || far === end || agencyOf.get(far) === agencyOf.get(end)) continue;
              expect(linked.has(`${far}-${end}`)).toBe(true);
            }
          }
        }
      }),
      seeded,
    );
  });

  it('stay between nought and one, and never pair rows of one agency', () => {
    fc.assert(
      fc.property(rows, (entries) => {
        const agencyOf = new Map(entries.map((entry) => [entry.id, entry.agency]));
        for (const { a, b, score } of match(entries)) {
          expect(a).toBeLessThan(b);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(agencyOf.get(a)).not.toBe(agencyOf.get(b));
        }
      }),
      seeded,
    );
  });
});
