import { toConceptNumber } from '../lexicon.ts';
import { firstNamesSecond, hasConcept, isHealth, isHost, ofKind, type Pair } from '../pair.ts';
import type { Features } from '../features.ts';
import { sayWho } from '../say.ts';
import { contradicts, holds, type Evidence } from './evidence.ts';

/** Talks with the child that follow an event. */
const laterTalk = new Set(['session', 'return interview'].map(toConceptNumber));
const joint = /\bjoint(?:ly)?\b/i;
const letter = toConceptNumber('letter');
const standingTypes: ReadonlySet<string> = new Set([
  'supervision',
  'manager_decision',
  'allocated',
  'reallocated',
  'attendance_period',
  'neglect_tool',
]);

function isFree({ meetings }: Pair): boolean {
  return meetings === 'none';
}

function isOtherChild({ children, subjects, meetings }: Pair): boolean {
  return children === 'other' && subjects !== 'same' && meetings !== 'same';
}

function isTwoVisits(pair: Pair): boolean {
  const { a, b } = pair;
  if (!(a.ownAct && b.ownAct) || pair.authorNamed) return false;
  if ((isHost(a) && pair.aNamesB) || (isHost(b) && pair.bNamesA)) return false;
  return !joint.test(a.entry.text) && !joint.test(b.entry.text);
}

/** The account of a visit or session where the other is none; null where both or neither are. */
function visitorOf({ a, b }: Pair): Features | null {
  return a.ownAct === b.ownAct ? null : a.ownAct ? a : b;
}

function isOwnVisit(pair: Pair): boolean {
  const visitor = visitorOf(pair);
  if (!visitor || !isFree(pair) || pair.authorNamed) return false;
  const other = visitor === pair.a ? pair.b : pair.a;
  if (pair.mainClinics.length > 0) return false;
  const hosts = isHost(other) && !ofKind(other, 'housing');
  return !(firstNamesSecond(pair, other) && (hosts || other.teller));
}

function isLaterTalk(pair: Pair): boolean {
  const visitor = visitorOf(pair);
  if (!visitor || !isFree(pair) || !visitor.main.some((number) => laterTalk.has(number))) return false;
  const other = visitor === pair.a ? pair.b : pair.a;
  const calledAbout = firstNamesSecond(pair, other) && other.teller && pair.day.kind === 'same';
  return !calledAbout && !isHost(other);
}

function isFollowUp(pair: Pair): boolean {
  const { a, b, day } = pair;
  if (!isFree(pair) || a.followUp === b.followUp) return false;
  const later = a.followUp ? a : b;
  return !(day.kind === 'same' && !isHealth(later) && !ofKind(later, 'police'));
}

function standingOf(pair: Pair): Features | null {
  return (
    [pair.a, pair.b].find((account) => {
      const first = account.types[0];
      return (
        first !== undefined && standingTypes.has(first) && !account.teller && !hasConcept(account, letter)
      );
    }) ?? null
  );
}

/** Whom the accounts are about, and whose own work each records. */
export const people: readonly Evidence[] = [
  holds(
    'same person',
    0.2,
    ({ subjects }) => subjects === 'same',
    () => 'Both are about the same person.',
  ),
  holds(
    'same child',
    0,
    ({ subjects, children }) => subjects !== 'same' && (children === 'same' || children === 'some'),
    () => 'Both are about the same child.',
  ),
  contradicts(
    'other person',
    -3.2,
    (pair) => pair.subjects === 'other' && pair.meetings !== 'same',
    () => 'The accounts are about different people.',
  ),
  contradicts(
    "other child's appointment",
    -3,
    (pair) => isOtherChild(pair) && pair.clinics.length > 0,
    () => 'The appointments are of different children.',
  ),
  holds(
    'other child',
    -1.8,
    (pair) => isOtherChild(pair) && pair.clinics.length === 0,
    () => 'The accounts are about different children.',
  ),
  holds('two visits', -3.2, isTwoVisits, () => 'Each agency records a visit or session of its own.'),
  holds('visit of its own', -2.5, isOwnVisit, (pair) => {
    const visitor = visitorOf(pair);
    return visitor ? `${sayWho(visitor)} records a visit or session of its own.` : '';
  }),
  holds('talk afterwards', -2.9, isLaterTalk, (pair) => {
    const visitor = visitorOf(pair);
    return visitor ? `${sayWho(visitor)} records a talk about it afterwards.` : '';
  }),
  holds(
    'later check',
    -3.9,
    isFollowUp,
    ({ a, b }) => `${sayWho(a.followUp ? a : b)} records a later check or update.`,
  ),
  holds(
    'two treatments',
    -0.8,
    (pair) =>
      isFree(pair) &&
      isHealth(pair.a) &&
      isHealth(pair.b) &&
      pair.teller === null &&
      pair.day.kind !== 'told',
    () => 'Two health services, and neither passes on what the other did.',
  ),
  holds(
    'own work',
    -3,
    (pair) => standingOf(pair) !== null,
    (pair) => {
      const own = standingOf(pair);
      return own ? `${sayWho(own)} records its own work or figures here.` : '';
    },
  ),
];
