import type { Features } from './features.ts';
import type { ToldDay } from './told-days.ts';

/** How the days of two accounts stand to each other. */
export interface DayRelation {
  /**
   * `same` one day; `overnight` two days around one night; `told` one account names the other's day;
   * `both-told` both name the same earlier day; `within` a vague date covers the other; `late` one is
   * dated later and names no day; `none` too far apart.
   */
  readonly kind: 'same' | 'overnight' | 'told' | 'both-told' | 'within' | 'late' | 'none';
  /** Days between the two dates, 0 where they touch. */
  readonly gap: number;
  /** Days that the vaguer of the two spans beyond one. */
  readonly width: number;
  /** The account that is later or that names the day; null where neither. */
  readonly later: 'a' | 'b' | null;
  /** The words that name the day, where they do. */
  readonly words: string;
  /** A day is named by date, not only by weekday or "last night". */
  readonly exact: boolean;
  /** The day named is the first that the account names; the first is usually the day of the thing itself. */
  readonly first: boolean;
  /** Both name one and the same day of the time before. */
  readonly bothName: boolean;
  /** One account passes something on and names another day than the other account's. */
  readonly elsewhere: boolean;
}

/** Days after which what names no day is not compared any more (team default). */
const longestLate = 31;
const evening = 20 * 60;
const smallHours = 5 * 60;

export function relateDays(a: Features, b: Features): DayRelation {
  const gap = a.to < b.from ? b.from - a.to : Math.max(0, a.from - b.to);
  const width = Math.max(a.to - a.from, b.to - b.from);
  const later = a.from > b.to ? 'a' : b.from > a.to ? 'b' : null;
  if (a.told.length === 0 && b.told.length === 0) {
    return { ...unnamed, kind: kindOf(a, b, gap, width), gap, width, later };
  }
  const aTells = tellsOf(a.told, b);
  const tells = aTells ?? tellsOf(b.told, a);
  const both = bothTell(a, b);
  const bothName = both !== null;
  if (tells && (gap !== 0 || width !== 0)) {
    const teller = aTells ? a : b;
    return {
      kind: 'told',
      gap,
      width,
      later: aTells ? 'a' : 'b',
      words: tells.words,
      exact: tells.kind === 'named',
      first: tells === teller.told.find((day) => day.kind !== 'relative'),
      bothName,
      // The day named is only that on which the other was told of something earlier.
      elsewhere: !both && pointsElsewhere(aTells ? b : a),
    };
  }
  const plain = kindOf(a, b, gap, width);
  const kind = both && plain !== 'same' && plain !== 'overnight' ? 'both-told' : plain;
  const words = kind === 'both-told' ? (both?.words ?? '') : '';
  const elsewhere = !tells && !both && (pointsElsewhere(a) || pointsElsewhere(b));
  return { ...unnamed, kind, gap, width, later, words, bothName, elsewhere };
}

const unnamed = { words: '', exact: false, first: false, bothName: false, elsewhere: false } as const;

/** How the days stand where no words name them. */
function kindOf(a: Features, b: Features, gap: number, width: number): DayRelation['kind'] {
  if (gap === 0 && width === 0) return 'same';
  if (isOvernight(a, b) || isOvernight(b, a)) return 'overnight';
  if (gap === 0) return 'within';
  return gap <= longestLate ? 'late' : 'none';
}

/** The day in `told` that falls on the other account's day (or the morning after its evening). */
function tellsOf(told: readonly ToldDay[], other: Features): ToldDay | null {
  const until = other.to + (other.minutes !== null && other.minutes >= evening ? 1 : 0);
  const since = other.from - (other.minutes !== null && other.minutes < smallHours ? 1 : 0);
  let best: ToldDay | null = null;
  for (const day of told) {
    if (day.from > until || day.to < since) continue;
    if (!best || (best.kind !== 'named' && day.kind === 'named')) best = day;
  }
  return best;
}

function bothTell(a: Features, b: Features): ToldDay | null {
  for (const day of a.told) {
    if (day.to - day.from > 1) continue;
    for (const other of b.told) {
      if (other.to - other.from <= 1 && day.from <= other.to && other.from <= day.to) return day;
    }
  }
  return null;
}

function pointsElsewhere(account: Features): boolean {
  return account.teller && account.told.some((day) => day.kind !== 'relative' && day.to < account.from);
}

function isOvernight(first: Features, second: Features): boolean {
  if (second.from - first.to !== 1 || second.to !== second.from) return false;
  if (first.minutes !== null && first.minutes >= evening)
    return second.minutes === null || second.minutes < 9 * 60;
  return second.minutes !== null && second.minutes < smallHours && first.minutes === null;
}
