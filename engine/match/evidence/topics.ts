import { toConceptNumber } from '../lexicon.ts';
import { hasType, type Pair } from '../pair.ts';
import type { Features } from '../features.ts';
import { meetingOf } from '../meetings.ts';
import { sayConcepts, sayOneOf } from '../say.ts';
import { contradicts, holds, type Evidence } from './evidence.ts';

/** Everyday states that many rows mention: sharing one says little. */
const everyday = new Set(
  [
    'hunger',
    'soiled',
    'head lice',
    'home conditions',
    'intoxication',
    'mental illness',
    'new partner',
    'eviction',
    'pregnancy',
  ].map(toConceptNumber),
);
const vagueTypes = new Set([
  'contact',
  'strength',
  'improvement',
  'engaged',
  'concern',
  'appt_booked',
  'action_set',
  'child_voice',
]);

function telling(events: readonly number[]): readonly number[] {
  if (events.length === 0) return events;
  return events.filter((number) => !everyday.has(number));
}

function mainEvents(pair: Pair): readonly number[] {
  return telling(pair.mainEvents);
}

/** One stay in hospital: the emergency department and the ward that took the patient in. */
const stays = new Set(['emergency department', 'ward'].map(toConceptNumber));

function isOtherClinic(pair: Pair): boolean {
  if (pair.meetings !== 'none') return false;
  const a = pair.a.mainClinics;
  const b = pair.b.mainClinics;
  if (a.length === 0 || b.length === 0) return false;
  if (a.some((number) => stays.has(number)) && b.some((number) => stays.has(number))) return false;
  return (
    !a.some((number) => pair.b.concepts.includes(number)) &&
    !b.some((number) => pair.a.concepts.includes(number))
  );
}

function attends(account: Features): boolean {
  return (
    !account.notBrought && hasType(account, 'appt_attended', 'ed', 'admission', 'cp_medical', 'hcp_contact')
  );
}

function sameType({ a, b }: Pair): boolean {
  const first = a.types[0];
  return first !== undefined && first === b.types[0] && !vagueTypes.has(first);
}

/** The types say what the words did not. */
function addsType(pair: Pair): boolean {
  return (
    pair.meetings === 'none' &&
    pair.mainEvents.length === 0 &&
    pair.mainClinics.length === 0 &&
    sameType(pair)
  );
}

/** Shared clinics that the words name: a service's own kind alone says only who wrote the row. */
function mainClinics(pair: Pair): readonly number[] {
  return pair.mainClinics.filter((number) => number !== pair.a.ownClinic && number !== pair.b.ownClinic);
}

/** What both accounts are about. */
export const topics: readonly Evidence[] = [
  holds(
    'one kind of meeting that day',
    5.4,
    ({ meetings, day }) => meetings === 'same' && (day.kind === 'same' || (day.kind === 'told' && day.exact)),
    ({ a, b }) => `Both record ${sayOneOf([meetingOf(a, b) ?? 0])}.`,
  ),
  holds(
    'one kind of meeting, vague day',
    3.5,
    ({ meetings, day }) =>
      meetings === 'same' && (day.kind === 'within' || (day.kind === 'told' && !day.exact)),
    ({ a, b }) => `Both record ${sayOneOf([meetingOf(a, b) ?? 0])}.`,
  ),
  holds(
    'one kind of meeting, next day',
    1.5,
    ({ meetings, day }) => meetings === 'same' && day.gap === 1 && day.kind !== 'told',
    ({ a, b }) => `Both record ${sayOneOf([meetingOf(a, b) ?? 0])}.`,
  ),
  holds(
    'perhaps one meeting',
    2.5,
    ({ meetings, day }) => meetings === 'maybe' && day.kind === 'same',
    () => 'Both record a meeting that day, and one does not say which.',
  ),
  contradicts(
    'meetings on other days',
    -4,
    ({ meetings, day }) => meetings === 'same' && day.gap > 1 && day.kind !== 'told',
    () => 'These are two dates of one kind of meeting.',
  ),
  contradicts(
    'other kinds of meeting',
    -4,
    ({ meetings }) => meetings === 'other',
    ({ a, b }) => `One is a ${sayConcepts([a.meeting ?? 0])}, the other a ${sayConcepts([b.meeting ?? 0])}.`,
  ),
  holds(
    'meeting named',
    1.4,
    ({ meetings, day }) =>
      meetings === 'named' && (day.kind === 'same' || day.kind === 'told' || day.kind === 'within'),
    ({ a, b }) => `One account is of a ${sayConcepts([meetingOf(a, b) ?? 0])} and the other names it.`,
  ),
  holds(
    'plan made there',
    3.5,
    ({ meetings }) => meetings === 'plan',
    () => 'One notes the plan that the conference made.',
  ),
  holds('only one is a meeting', -4, ({ meetings }) => meetings === 'one'),
  holds(
    'same clinic',
    2.3,
    (pair) => mainClinics(pair).length > 0,
    (pair) => `Both are about: ${sayConcepts(mainClinics(pair))}.`,
  ),
  {
    name: 'clinic in common',
    points: 1.3,
    value: (pair) => Math.min(2, pair.clinics.length - mainClinics(pair).length),
  },
  contradicts(
    'other clinic',
    -2.1,
    isOtherClinic,
    ({ a, b }) => `Different services: ${sayConcepts(a.mainClinics)} and ${sayConcepts(b.mainClinics)}.`,
  ),
  {
    name: 'same event',
    points: 1,
    value: (pair) => Math.min(2, mainEvents(pair).length),
    say: (pair) => `Both tell of: ${sayConcepts(mainEvents(pair))}.`,
  },
  {
    name: 'event in common',
    points: 1.1,
    value: (pair) => Math.min(3, telling(pair.events).length - mainEvents(pair).length),
  },
  { name: 'step in common', points: 0.4, value: ({ processes }) => Math.min(2, processes.length) },
  holds('same type', 0.8, addsType),
  holds(
    'not brought, both',
    0.4,
    ({ a, b }) => a.notBrought && b.notBrought,
    () => 'Both say that the child was not brought.',
  ),
  contradicts(
    'attended or not',
    -2,
    ({ a, b, meetings }) =>
      meetings === 'none' && ((a.notBrought && attends(b)) || (b.notBrought && attends(a))),
    () => 'One says that the child was not brought, the other that the child attended.',
  ),
  holds(
    'called off, both',
    1,
    ({ a, b }) => a.cancelled && b.cancelled,
    () => 'Both say that it was called off.',
  ),
  holds(
    'called off or not',
    -0.8,
    ({ a, b }) => a.cancelled !== b.cancelled,
    () => 'One says that it was cancelled or moved, the other does not.',
  ),
];
