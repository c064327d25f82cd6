import type { MatchPass } from '../pass.ts';
import { clinicLetter } from './clinic-letter.ts';
import { closure } from './closure.ts';
import { decisionFeedback } from './decision-feedback.ts';
import { disclosureCall } from './disclosure-call.ts';
import { familyEvent } from './family-event.ts';
import { hostedVisit } from './hosted-visit.ts';
import { jointContact } from './joint-contact.ts';
import { letterCopy } from './letter-copy.ts';
import { meeting } from './meeting.ts';
import { namedDay } from './named-day.ts';
import { paraphrase } from './paraphrase.ts';
import { planCode } from './plan-code.ts';
import { referenceOrCopy } from './reference-or-copy.ts';
import { referral } from './referral.ts';
import { sameKindDay } from './same-kind-day.ts';
import { sameNight } from './same-night.ts';
import { toldIncident } from './told-incident.ts';
import { typePeopleTime } from './type-people-time.ts';

/** The passes from strong to weak evidence. */
export const matchPasses: readonly MatchPass[] = [
  referenceOrCopy,
  typePeopleTime,
  meeting,
  planCode,
  clinicLetter,
  toldIncident,
  referral,
  decisionFeedback,
  disclosureCall,
  hostedVisit,
  jointContact,
  familyEvent,
  closure,
  letterCopy,
  namedDay,
  sameNight,
  sameKindDay,
  paraphrase,
];
