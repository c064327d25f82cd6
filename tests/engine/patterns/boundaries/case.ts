import type { Pattern } from '../../../../engine/patterns/pattern.ts';
import type { TestFamily, TestRow } from '../support/build.ts';

/**
 * What every pattern is tried on, in one table a pattern: that it asks, that it does not ask just
 * short of it, every exclusion that the practice documents name, what it does without the records,
 * and the days on either side of its limits.
 */
export const kinds = [
  'raised',
  'near miss',
  'exclusion',
  'cannot be assessed',
  'last day',
  'first day beyond',
  'bank holiday',
  'leap day',
] as const;
export type Kind = (typeof kinds)[number];

/** `quiet`: nothing is raised. */
export type Answer = 'raised' | 'due' | 'cannot-assess' | 'quiet';

type Settings = Readonly<Record<string, number | string | boolean>>;

export interface BoundaryCase {
  readonly kind: Kind;
  readonly name: string;
  readonly expect: Answer;
  readonly rows: readonly TestRow[];
  readonly family: Omit<TestFamily, 'rows'>;
  readonly settings: Settings;
}

export interface PatternCases {
  readonly pattern: Pattern;
  readonly cases: readonly BoundaryCase[];
  /** Kinds that cannot arise for this pattern, with the reason. */
  readonly without: Partial<Record<Kind, string>>;
}

export type More = Partial<Omit<TestFamily, 'rows'>> & { readonly settings?: Settings };

/** One line of the table: kind, answer, name, rows, and what differs from the family of the table. */
export type Line = readonly [kind: Kind, expect: Answer, name: string, rows: readonly TestRow[], more?: More];

/** The table of one pattern; its lines share a family (reference date 20/12/2024 and one child, unless said). */
export function table(
  pattern: Pattern,
  family: More,
  lines: readonly Line[],
  without: PatternCases['without'] = {},
): PatternCases {
  const cases = lines.map(([kind, expect, name, rows, more = {}]) => {
    const { settings = {}, ...rest } = { referenceDate: '2024-12-20', ...family, ...more };
    return { kind, expect, name, rows, family: rest, settings };
  });
  return { pattern, cases, without };
}

export function row(
  on: TestRow['on'],
  by: TestRow['by'],
  types: string,
  more: Partial<TestRow> = {},
): TestRow {
  return { on, by, types, ...more };
}

/** A row of children's social care. */
export function care(on: TestRow['on'], types: string, more: Partial<TestRow> = {}): TestRow {
  return row(on, 'social-care', types, more);
}

/** A child protection plan from a day, open unless an end is given. */
export function onPlan(from: string, to: string | null = null, label = 'Neglect'): More {
  return { periods: [{ kind: 'child-protection-plan', from, to, label }] };
}

/** A child in need plan from a day, open unless an end is given. */
export function inNeed(from: string, to: string | null = null): More {
  return { periods: [{ kind: 'child-in-need', from, to }] };
}
