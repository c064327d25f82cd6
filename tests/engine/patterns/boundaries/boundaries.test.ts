import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../../../engine/patterns/pattern.ts';
import { patterns } from '../../../../engine/patterns/registry.ts';
import { ask, whyNot } from '../support/ask.ts';
import type { TestRow } from '../support/build.ts';
import type { Answer, BoundaryCase, PatternCases } from './case.ts';
import { kinds } from './case.ts';
import { namedExclusions } from './named-exclusions.ts';
import * as first from './f01-to-f05.ts';
import * as second from './f06-to-f10.ts';
import * as third from './f11-to-f15.ts';
import * as fourth from './f16-to-f20.ts';
import * as fifth from './f21-to-f25.ts';
import * as sixth from './f26-to-f30.ts';
import * as seventh from './f31-to-f35.ts';
import * as eighth from './f36-to-f40.ts';

const tables: readonly PatternCases[] = [first, second, third, fourth, fifth, sixth, seventh, eighth].flatMap(
  (file): PatternCases[] => Object.values(file),
);

/** The strongest answer over all hits. */
function answerOf(pattern: Pattern, { rows, family, settings }: BoundaryCase): Answer {
  const found = new Set(ask(pattern, { ...family, rows } as never, settings).map(({ status }) => status));
  return (['raised', 'cannot-assess', 'due'] as const).find((status) => found.has(status)) ?? 'quiet';
}

for (const { pattern, cases } of tables) {
  describe(pattern.id, () => {
    it.each(cases)('$kind: $name ($expect)', (one) => {
      const answer = answerOf(pattern, one);
      if (one.expect === 'quiet') expect(answer).not.toBe('raised');
      else expect(answer).toBe(one.expect);
    });

    it('says why not, with what it would need', () => {
      for (const { rows, family, settings } of cases.filter(({ kind }) => kind === 'near miss')) {
        const [nearest] = whyNot(pattern, { ...family, rows } as never, settings);
        expect(nearest?.summary).toMatch(/^[A-Z"0-9].*\.$/);
        expect(nearest?.needed).toMatch(/\d|earlier plan|open on that day/);
      }
    });
  });
}

/** One-off bank holidays of single years, which no rule gives. */
const oneOffs = ['2020-05-08', '2022-06-03', '2022-09-19', '2023-05-08'];
const leapDays = ['2020-02-29', '2024-02-29'];

/** One of the days lies between the first day that the case names and its last. */
function spans({ rows, family }: BoundaryCase, days: readonly string[]): boolean {
  const named = [
    ...rows.map(({ on }) => firstDay(on)),
    ...(family.periods ?? []).map(({ from }) => from),
    family.referenceDate,
  ].filter((day) => day !== '');
  const [from, to] = [named.toSorted()[0] as string, named.toSorted().at(-1) as string];
  return days.some((day) => from <= day && day <= to);
}

function firstDay(on: TestRow['on']): string {
  return on === null ? '' : typeof on === 'string' ? on : on[0];
}

const units = (pattern: Pattern): string =>
  Object.values(pattern.parameterSources)
    .map(({ unit }) => unit)
    .join(' ');

describe('every pattern of the registry', () => {
  it.each(patterns.map(({ id }) => id))('%s has one table', (id) => {
    expect(tables.filter(({ pattern }) => pattern.id === id)).toHaveLength(1);
  });

  it.each(tables.map((one) => [one.pattern.id, one] as const))('%s has every kind of case', (_, one) => {
    const counts = {
      'working days': /working days/.test(units(one.pattern)),
      months: /\bmonths\b/.test(units(one.pattern)),
    };
    const wanted = kinds.filter(
      (kind) =>
        one.without[kind] === undefined &&
        (kind !== 'bank holiday' || counts['working days']) &&
        (kind !== 'leap day' || counts.months),
    );
    const there = new Set(one.cases.map(({ kind }) => kind));
    expect(wanted.filter((kind) => !there.has(kind))).toEqual([]);
    // An excuse for what is there after all is stale.
    expect(Object.keys(one.without).filter((kind) => there.has(kind as never))).toEqual([]);
    expect(Object.values(one.without).every((reason) => reason.length > 20)).toBe(true);
  });

  it.each(tables.map((one) => [one.pattern.id, one] as const))(
    '%s tries both sides of a limit',
    (_, { cases }) => {
      for (const kind of ['bank holiday', 'leap day'] as const) {
        const sides = new Set(
          cases.filter((one) => one.kind === kind).map(({ expect: answer }) => answer === 'raised'),
        );
        expect(sides.size, kind).not.toBe(1);
      }
      const names = cases.map(({ kind, name }) => `${kind}: ${name}`);
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it.each(tables.map((one) => [one.pattern.id, one] as const))(
    '%s tries what practice leaves out',
    (id, { cases }) => {
      const tried = new Set(cases.filter(({ kind }) => kind === 'exclusion').map(({ name }) => name));
      const named = namedExclusions[id] ?? [];
      expect(named.length, id).toBeGreaterThan(0);
      expect(named.filter((name) => !tried.has(name))).toEqual([]);
    },
  );

  it('counts over a holiday of one year, and over a leap day, where its case says so', () => {
    for (const { pattern, cases } of tables) {
      const holiday = cases.filter(({ kind }) => kind === 'bank holiday');
      expect(
        holiday.every((one) => spans(one, oneOffs)),
        pattern.id,
      ).toBe(true);
      const leap = cases.filter(({ kind }) => kind === 'leap day');
      expect(
        leap.every((one) => spans(one, leapDays)),
        pattern.id,
      ).toBe(true);
    }
  });
});
