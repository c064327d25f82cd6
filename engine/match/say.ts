import { fromDayNumber } from '../../shared/calendar/iso-day.ts';
import type { Features } from './features.ts';
import { conceptOf } from './lexicon.ts';
import type { Pair } from './pair.ts';

/** Plain sentences for the reasons of a suggestion. */

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

export function sayDay(day: number): string {
  const iso = fromDayNumber(day);
  return `${Number(iso.slice(8, 10))} ${monthNames[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
}

export function sayWho(account: Features): string {
  return account.entry.agency;
}

export function sayConcepts(numbers: readonly number[]): string {
  return numbers.map((number) => conceptOf(number).name).join(', ');
}

/** The same with the article that its sound asks for: "an initial conference", "a core group". */
export function sayOneOf(numbers: readonly number[]): string {
  const said = sayConcepts(numbers);
  return `${/^[aeio]/i.test(said) ? 'an' : 'a'} ${said}`;
}

/** One sentence on how the two dates stand to each other. */
export function sayDays(pair: Pair): string {
  const { a, b, day } = pair;
  const later = day.later === 'a' ? a : b;
  const earlier = day.later === 'a' ? b : a;
  switch (day.kind) {
    case 'same':
      return `Both are dated ${sayDay(a.from)}.`;
    case 'overnight':
      return `The dates are the two sides of one night, ${sayDay(Math.min(a.from, b.from))}.`;
    case 'told':
      return `${sayWho(later)} names the day of the other account ("${day.words}").`;
    case 'both-told':
      return `Both name the same day ("${day.words}").`;
    case 'within':
      return `The vague date "${(a.to - a.from >= b.to - b.from ? a : b).entry.happened.raw}" covers the other date.`;
    default:
      return `${sayWho(later)} wrote ${day.gap === 1 ? 'one day' : `${day.gap} days`} after the date given by ${sayWho(earlier)}.`;
  }
}
