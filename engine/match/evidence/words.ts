import { minutesApart, type Pair } from '../pair.ts';
import { holds, type Evidence } from './evidence.ts';

/** Times this close are one incident; times this far apart on one day are probably two (team defaults). */
const closeTimes = 90;
const oneCourse = 180;
const farApart = 4 * 60;

function near(pair: Pair, from: number, to: number): boolean {
  if (pair.day.kind !== 'same' && pair.day.kind !== 'overnight') return false;
  const apart = minutesApart(pair);
  return apart !== null && apart >= from && apart <= to;
}

/** Times in the words that are the other's; 1 to the minute, a half within a quarter of an hour. */
function sharesClock({ a, b }: Pair): number {
  const timesOf = ({ clock, minutes }: Pair['a']): readonly number[] =>
    minutes === null ? clock : [...clock, minutes % 720];
  if (a.clock.length === 0 && b.clock.length === 0) return 0;
  let closest = 720;
  for (const one of timesOf(a))
    for (const other of timesOf(b)) closest = Math.min(closest, Math.abs(one - other));
  return closest === 0 ? 1 : closest <= 15 ? 0.5 : 0;
}

/** What is said in the same words, at the same time and place. */
export const words: readonly Evidence[] = [
  {
    name: 'words in common',
    points: 5.8,
    value: ({ likeness }) => Math.min(0.5, likeness),
    say: ({ likeness }) => (likeness >= 0.12 ? 'The words have much in common.' : ''),
  },
  { name: 'rare words in common', points: 0.8, value: ({ shared }) => Math.min(4, shared) },
  holds(
    'copied words',
    3,
    ({ a, b, likeness, shared }) =>
      a.tokens.length >= 6 && b.tokens.length >= 6 && likeness >= 0.75 && shared >= 2,
    () => 'The words are nearly the same.',
  ),
  holds(
    'reference',
    6,
    ({ references }) => references.length > 0,
    ({ references }) => `Both carry the reference ${references[0]}.`,
  ),
  holds(
    'place',
    1.1,
    ({ samePlace }) => samePlace,
    () => 'Both name one address.',
  ),
  { name: 'clock time', points: 1.9, value: sharesClock, say: () => 'Both name the same time of day.' },
  holds(
    'close times',
    1.9,
    (pair) => near(pair, 0, closeTimes),
    (pair) => `The times lie ${minutesApart(pair)} minutes apart.`,
  ),
  holds(
    'within hours',
    0.8,
    (pair) => near(pair, closeTimes + 1, oneCourse),
    (pair) => `The times lie ${minutesApart(pair)} minutes apart.`,
  ),
  holds(
    'hours apart',
    -1.5,
    (pair) => pair.meetings === 'none' && pair.teller === null && near(pair, farApart, 24 * 60),
    ({ a, b }) => `The times are hours apart (${a.entry.happened.time} and ${b.entry.happened.time}).`,
  ),
];
