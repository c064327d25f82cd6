import { conceptOf, toConceptNumber } from './lexicon.ts';
import { hasType, isHealth, ofKind, type Pair } from './pair.ts';
import type { Features } from './features.ts';
import { sayConcepts, sayWho } from './say.ts';

/** Something that speaks against one event: a sentence, and how much it takes off (team default). */
export interface Objection {
  readonly weight: number;
  readonly sentence: string;
}

/** Talks with the child that follow an event. */
const laterTalk = new Set(['session', 'return interview'].map(toConceptNumber));
const joint = /\bjoint(?:ly)?\b/i;

/** All that speaks against a pair, whichever pass found it. */
export function toObjections(pair: Pair): readonly Objection[] {
  return [
    otherChild(pair),
    otherMeeting(pair),
    otherClinic(pair),
    otherOutcome(pair),
    otherTime(pair),
    twoVisits(pair),
    ownVisit(pair),
    followUp(pair),
    tellsElsewhere(pair),
    planned(pair),
    standing(pair),
  ].filter((objection) => objection !== null);
}

function otherChild(pair: Pair): Objection | null {
  if (pair.children !== 'other') return null;
  const meeting = pair.a.meeting !== null && pair.b.meeting !== null;
  const clinic = pair.clinics.length > 0;
  return {
    weight: meeting ? 0.08 : clinic ? 0.5 : 0.4,
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

function attends(account: Features): boolean {
  return (
    !account.notBrought && hasType(account, 'appt_attended', 'ed', 'admission', 'cp_medical', 'hcp_contact')
  );
}

function otherOutcome(pair: Pair): Objection | null {
  const { a, b } = pair;
  if (a.meeting !== null || b.meeting !== null) return null;
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

/** Hosts of other services' visits: their note of a visitor is not a visit of their own. */
function isHost(account: Features): boolean {
  return ofKind(account, 'school', 'housing', 'hospital', 'voluntary', 'domestic-abuse-service');
}

function twoVisits(pair: Pair): Objection | null {
  const { a, b } = pair;
  if (!(a.ownAct && b.ownAct) || (isHost(a) && pair.aNamesB) || (isHost(b) && pair.bNamesA)) return null;
  if (joint.test(`${a.entry.text} ${b.entry.text}`)) return null;
  return { weight: 0.35, sentence: 'Each agency records a visit or session of its own.' };
}

/** A visit or session made because of something is not an account of it. */
function ownVisit(pair: Pair): Objection | null {
  const { a, b } = pair;
  if (a.ownAct === b.ownAct || a.meeting !== null || b.meeting !== null) return null;
  const visitor = a.ownAct ? a : b;
  const other = visitor === a ? b : a;
  const named = other === a ? pair.aNamesB : pair.bNamesA;
  const calledAbout = named && other.teller && pair.day.kind === 'same';
  if (!calledAbout && visitor.main.some((number) => laterTalk.has(number)) && !isHost(other)) {
    return { weight: 0.4, sentence: `${sayWho(visitor)} records a talk about it afterwards.` };
  }
  if (named && (isHost(other) || other.teller || pair.day.kind === 'same')) return null;
  return { weight: 0.3, sentence: `${sayWho(visitor)} records a visit or session of its own.` };
}

function followUp(pair: Pair): Objection | null {
  const { a, b, day } = pair;
  if (a.meeting !== null || b.meeting !== null) return null;
  const one = a.followUp;
  const other = b.followUp;
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

const letter = toConceptNumber('letter');
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
    if (account.teller || account.concepts.includes(letter)) return false;
    return first !== undefined && (standingTypes as readonly string[]).includes(first);
  });
  if (!own) return null;
  return { weight: 0.35, sentence: `${sayWho(own)} records its own work or figures here.` };
}
