import { toConceptNumber, conceptOf } from './lexicon.ts';
import { hasType, isHealth, ofKind, type Pair } from './pair.ts';
import type { Features } from './features.ts';
import { sayConcepts, sayWho } from './say.ts';

/** Something that speaks against one event: a sentence, and how much it takes off (team default). */
export interface Objection {
  readonly weight: number;
  readonly sentence: string;
}

const visit = toConceptNumber('visit');
const joint = /\bjoint(?:ly)?\b/i;
const followedClinics = new Set(['dressing', 'universal health review', 'immunisation'].map(toConceptNumber));
const ownVisitTypes = [
  'visit_announced',
  'visit_unannounced',
  'no_access',
  'hcp_contact',
  'direct_work',
] as const;

/** All that speaks against a pair, whichever pass found it. */
export function toObjections(pair: Pair): readonly Objection[] {
  return [
    otherChild(pair),
    otherMeeting(pair),
    otherClinic(pair),
    otherOutcome(pair),
    otherTime(pair),
    twoVisits(pair),
    followUp(pair),
    tellsElsewhere(pair),
    planned(pair),
    standing(pair),
  ].filter((objection) => objection !== null);
}

function otherChild(pair: Pair): Objection | null {
  if (pair.children !== 'other') return null;
  const meeting = pair.a.meeting !== null && pair.b.meeting !== null;
  return {
    weight: meeting ? 0.08 : 0.4,
    sentence: 'The accounts are about different children.',
  };
}

function otherMeeting(pair: Pair): Objection | null {
  const { a, b } = pair;
  if (a.meeting === null || b.meeting === null || a.meeting === b.meeting) return null;
  if (conceptOf(a.meeting).name === 'conference' || conceptOf(b.meeting).name === 'conference') return null;
  return {
    weight: 0.5,
    sentence: `One is a ${sayConcepts([a.meeting])}, the other a ${sayConcepts([b.meeting])}.`,
  };
}

function clinicsOf(account: Features): readonly number[] {
  return account.main.filter((number) => conceptOf(number).kind === 'clinic');
}

function otherClinic(pair: Pair): Objection | null {
  if (pair.a.meeting !== null || pair.b.meeting !== null) return null;
  const a = clinicsOf(pair.a);
  const b = clinicsOf(pair.b);
  if (a.length === 0 || b.length === 0 || a.some((number) => pair.b.concepts.includes(number))) return null;
  if (b.some((number) => pair.a.concepts.includes(number))) return null;
  return { weight: 0.3, sentence: `Different services: ${sayConcepts(a)} and ${sayConcepts(b)}.` };
}

function otherOutcome(pair: Pair): Objection | null {
  const { a, b } = pair;
  if (a.meeting !== null || b.meeting !== null) return null;
  const attends = (account: Features): boolean =>
    hasType(account, 'appt_attended', 'ed', 'admission', 'cp_medical', 'hcp_contact') && !account.notBrought;
  if ((a.notBrought && attends(b)) || (b.notBrought && attends(a))) {
    return {
      weight: 0.25,
      sentence: 'One says that the child was not brought, the other that the child attended.',
    };
  }
  return null;
}

/** Hours apart on one day from which two timed first-hand accounts are probably two incidents (team default). */
const farApart = 4 * 60;

function otherTime(pair: Pair): Objection | null {
  const { a, b, day } = pair;
  if (
    day.kind !== 'same' ||
    a.minutes === null ||
    b.minutes === null ||
    a.meeting !== null ||
    b.meeting !== null
  ) {
    return null;
  }
  if (a.teller || b.teller || Math.abs(a.minutes - b.minutes) < farApart) return null;
  return {
    weight: 0.2,
    sentence: `The times are hours apart (${a.entry.happened.time} and ${b.entry.happened.time}).`,
  };
}

function isOwnVisit(account: Features): boolean {
  if (account.meeting !== null || ofKind(account, 'school', 'housing', 'hospital')) return false;
  return hasType(account, ...ownVisitTypes) || account.main.includes(visit);
}

function twoVisits(pair: Pair): Objection | null {
  if (!isOwnVisit(pair.a) || !isOwnVisit(pair.b)) return null;
  const said = `${pair.a.entry.text} ${pair.b.entry.text}`;
  if (joint.test(said) || (pair.aNamesB && pair.bNamesA)) return null;
  return { weight: 0.35, sentence: 'Each agency made a visit of its own.' };
}

function isLaterStep(account: Features): boolean {
  return account.followUp || account.main.some((number) => followedClinics.has(number));
}

function followUp(pair: Pair): Objection | null {
  const { a, b, day } = pair;
  if (a.meeting !== null || b.meeting !== null) return null;
  const one = isLaterStep(a);
  const other = isLaterStep(b);
  if (one === other) return null;
  const later = one ? a : b;
  if (day.kind === 'same' && !isHealth(later) && !ofKind(later, 'police')) return null;
  return { weight: 0.15, sentence: `${sayWho(later)} records a later check or update.` };
}

function tellsElsewhere(pair: Pair): Objection | null {
  if (!pair.day.elsewhere) return null;
  return { weight: 0.15, sentence: 'One account names another day than that of the other.' };
}

function planned(pair: Pair): Objection | null {
  if (pair.a.cancelled === pair.b.cancelled) return null;
  return { weight: 0.1, sentence: 'One says that it was cancelled or moved, the other does not.' };
}

const standingTypes = [
  'supervision',
  'manager_decision',
  'allocated',
  'reallocated',
  'attendance_period',
  'neglect_tool',
] as const;

function standing(pair: Pair): Objection | null {
  const own = [pair.a, pair.b].find((account) => {
    const first = account.types[0];
    return first !== undefined && (standingTypes as readonly string[]).includes(first);
  });
  if (!own) return null;
  return { weight: 0.35, sentence: `${sayWho(own)} records its own work or figures here.` };
}
