import { distance } from 'fastest-levenshtein';

/** The vocabulary of written dates: what each word stands for. All in lower case. */

export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

export type Phase = 'early' | 'mid' | 'late';

export const phases: ReadonlyMap<string, Phase> = new Map([
  ['early', 'early'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['end', 'late'],
]);

const approximateWords = words(
  'about abt around approx approximately appx circa c ca roughly estimated est thereabouts ish ~',
);
const uncertainWords = words(
  'possibly maybe perhaps probably uncertain unconfirmed unsure unclear guess guessed presumed believed tbc ?',
);
/** Words that may stand around a date without changing it. */
const fillers = words(
  'the of on in at day date dated dates year yr month sometime time during throughout towards approximation ad',
);
const partsOfDay = words(
  'morning mornings afternoon evening eve night nighttime overnight lunchtime teatime bedtime midmorning am pm hours',
);
/** Words that move a date away from the day beside them. */
const shifting = words(
  'before after later earlier prior since until till following previous next last ago days weeks months years ' +
    'due expected planned not never from to by between within except until',
);

export const isApproximate = (word: string): boolean => approximateWords.has(word);
export const isUncertain = (word: string): boolean => uncertainWords.has(word);
export const isFiller = (word: string): boolean => fillers.has(word);
export const isPartOfDay = (word: string): boolean => partsOfDay.has(word);
export const isShifting = (word: string): boolean => shifting.has(word);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const monthCache = new Map<string, number>();
const weekdayCache = new Map<string, number>();
const cacheLimit = 2000;

/**
 * Month 1 to 12 of a word, 0 when it is none: the name, a beginning of it of three letters or more
 * ("sept"), or the name misspelt by up to two letters when word and name have five letters or more.
 */
export function monthOf(word: string): number {
  return lookUp(monthCache, word, () => {
    const abbreviated = beginningOf(monthNames, word, 3);
    return (abbreviated === -1 ? nearest(monthNames, word, 5) : abbreviated) + 1;
  });
}

/** Whether a word is a month's name or the beginning of one, not a misspelling. */
export function isMonthName(word: string): boolean {
  return beginningOf(monthNames, word, 3) !== -1;
}

/** Weekday 0 Sunday to 6 Saturday of a word ("tues", "wedensday"), -1 when it is none. */
export function weekdayOfWord(word: string): number {
  return lookUp(weekdayCache, word, () => {
    if (word === 'weds') return 3;
    const abbreviated = beginningOf(weekdayNames, word, 3);
    return abbreviated === -1 ? nearest(weekdayNames, word, 6) : abbreviated;
  });
}

function lookUp(cache: Map<string, number>, word: string, find: () => number): number {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const found = find();
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, found);
  return found;
}

function beginningOf(names: readonly string[], word: string, least: number): number {
  return word.length < least ? -1 : names.findIndex((name) => name.startsWith(word));
}

function nearest(names: readonly string[], word: string, least: number): number {
  if (word.length < least || word.length > 12 || isKnown(word)) return -1;
  const distances = names.map((name) => (name.length < least ? 99 : distance(name, word)));
  const best = Math.min(...distances);
  return best > 2 || distances.indexOf(best) !== distances.lastIndexOf(best) ? -1 : distances.indexOf(best);
}

function isKnown(word: string): boolean {
  return isApproximate(word) || isFiller(word) || isPartOfDay(word) || isShifting(word) || seasons.has(word);
}
