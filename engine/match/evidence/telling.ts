import { toConceptNumber } from '../lexicon.ts';
import { daysAfter, firstNamesSecond, hasConcept, hasType, isHost, ofKind, type Pair } from '../pair.ts';
import type { Features } from '../features.ts';
import { sayOneOf, sayWho } from '../say.ts';
import { holds, type Evidence } from './evidence.ts';

const referral = toConceptNumber('referral');
const assessment = toConceptNumber('assessment');
const feedback = toConceptNumber('feedback');
const closed = toConceptNumber('closure');
const visit = toConceptNumber('visit');
const absence = toConceptNumber('absence');
const familyEvents = ['birth', 'death', 'house move', 'placement'].map(toConceptNumber);
const hospitalWords =
  /\b(?:hosp\w*|clinic|app(?:t|ointment)s?|consultant|out-?patients?|opd|scan|x-?ray|surgery|doctor|dentist|op)\b/i;

/** The two accounts in the given roles, whichever way round they stand; null where neither fits. */
function inRoles(
  pair: Pair,
  one: (account: Features, other: Features) => boolean,
): { readonly one: Features; readonly other: Features } | null {
  if (one(pair.a, pair.b)) return { one: pair.a, other: pair.b };
  if (one(pair.b, pair.a)) return { one: pair.b, other: pair.a };
  return null;
}

function isFree({ meetings }: Pair): boolean {
  return meetings === 'none';
}

/** A referral sent, and the same referral received by another agency some days later. */
function isReferralPair(pair: Pair): boolean {
  if (!isFree(pair) || !pair.processes.includes(referral)) return false;
  const sides = inRoles(
    pair,
    (sender, receiver) =>
      (hasType(sender, 'referral_sent') || hasConcept(sender, referral)) &&
      (hasType(receiver, 'referral') || receiver.main.includes(referral)) &&
      (firstNamesSecond(pair, sender) ||
        firstNamesSecond(pair, receiver) ||
        sender.main.includes(referral)) &&
      daysAfter(pair, receiver) >= 0,
  );
  return sides !== null;
}

/** The decision on a referral, and the referrer's note of being told. */
function isDecisionPair(pair: Pair): boolean {
  if (!isFree(pair) || (pair.a.kind !== 'social-care' && pair.b.kind !== 'social-care')) return false;
  const sides = inRoles(
    pair,
    (decider, told) =>
      ofKind(decider, 'social-care') &&
      (hasType(decider, 'referral_decision', 'feedback_to_referrer', 'assessment_start') ||
        decider.main.includes(feedback)) &&
      (hasType(told, 'feedback_to_referrer') ||
        (told.teller &&
          firstNamesSecond(pair, told) &&
          pair.processes.some((n) => n === assessment || n === feedback))) &&
      daysAfter(pair, told) >= 0,
  );
  return sides !== null;
}

/** A visit or session, and the note of the school, hostel or ward where the visitor came. */
function isHostedVisit(pair: Pair): boolean {
  if (!isFree(pair) || pair.day.gap !== 0 || (!pair.aNamesB && !pair.bNamesA)) return false;
  const sides = inRoles(
    pair,
    (visitor, host) =>
      isHost(host) &&
      !ofKind(host, 'housing') &&
      !ofKind(visitor, 'school', 'housing') &&
      firstNamesSecond(pair, host) &&
      (visitor.ownAct ||
        hasType(visitor, 'no_access', 'child_seen', 'abe') ||
        visitor.main.includes(visit) ||
        pair.authorNamed),
  );
  return sides !== null;
}

/** A school's note that a child was away for an appointment, and the appointment. */
function isAbsencePair(pair: Pair): boolean {
  if (!isFree(pair) || (pair.a.kind !== 'school' && pair.b.kind !== 'school')) return false;
  const sides = inRoles(
    pair,
    (school, health) =>
      ofKind(school, 'school') &&
      !ofKind(health, 'school', 'social-care', 'police', 'housing') &&
      hasConcept(school, absence) &&
      (hospitalWords.test(school.entry.text) || pair.mainClinics.length > 0 || pair.bNamesA || pair.aNamesB),
  );
  return sides !== null;
}

/** A case closed, and the closing letter as others filed it. */
function isClosurePair(pair: Pair): boolean {
  return isFree(pair) && pair.a.main.includes(closed) && pair.b.main.includes(closed);
}

function isFamilyEvent(pair: Pair): boolean {
  return isFree(pair) && pair.mainEvents.length > 0 && sharedFamilyEvents(pair).length > 0;
}

function sharedFamilyEvents(pair: Pair): readonly number[] {
  return familyEvents.filter(
    (number) =>
      pair.mainEvents.includes(number) && (pair.a.headed.includes(number) || pair.b.headed.includes(number)),
  );
}

/** One account passes on, answers or hosts what the other did. */
export const telling: readonly Evidence[] = [
  holds('passed on', 1.3, (pair) => pair.teller !== null && isFree(pair)),
  holds(
    'passed on with the day',
    1.5,
    ({ teller, day, a }) => teller !== null && day.kind === 'told' && (day.later === 'a') === (teller === a),
  ),
  holds(
    'source named',
    0.4,
    ({ teller, a, aNamesB, bNamesA }) => teller !== null && (teller === a ? aNamesB : bNamesA),
    ({ teller, doer }) =>
      teller && doer ? `${sayWho(teller)} names ${sayWho(doer)}, its staff or its kind of service.` : '',
  ),
  holds(
    'recipient named',
    0.2,
    ({ teller, a, aNamesB, bNamesA }) => teller !== null && (teller === a ? bNamesA : aNamesB),
    ({ teller, doer }) =>
      teller && doer ? `${sayWho(doer)} names ${sayWho(teller)}, its staff or its kind of service.` : '',
  ),
  holds(
    'named without telling',
    1.2,
    ({ teller, aNamesB, bNamesA }) => teller === null && (aNamesB || bNamesA),
    ({ a, b, aNamesB }) =>
      aNamesB
        ? `${sayWho(a)} names ${sayWho(b)}, its staff or its kind of service.`
        : `${sayWho(b)} names ${sayWho(a)}, its staff or its kind of service.`,
  ),
  holds(
    'worker named',
    1.3,
    ({ authorNamed }) => authorNamed,
    () => 'One account names the person who wrote the other.',
  ),
  holds(
    'referral sent and received',
    2.2,
    isReferralPair,
    () => 'One agency sent a referral and the other received one.',
  ),
  holds(
    'decision and answer',
    2,
    isDecisionPair,
    () => 'One agency decided on a referral and the other was told of it.',
  ),
  holds('visit and host', 2, isHostedVisit, () => 'One agency visited and the other noted the visitor.'),
  holds(
    'visit together',
    1.1,
    (pair) => isFree(pair) && (pair.aNamesB || pair.bNamesA) && (pair.a.together || pair.b.together),
    () => 'The words speak of going there together.',
  ),
  holds(
    'absence for an appointment',
    1.9,
    isAbsencePair,
    () => 'The school noted an absence for an appointment that day.',
  ),
  holds('closure', 1.6, isClosurePair, () => 'One agency closed the case and the other was told of it.'),
  holds(
    'birth, death or move',
    2.6,
    isFamilyEvent,
    (pair) => `Both record ${sayOneOf(sharedFamilyEvents(pair))}.`,
  ),
];
