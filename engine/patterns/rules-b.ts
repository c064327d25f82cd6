import type { Pattern } from './pattern.ts';
import { optimisticDecision } from './rules/f21-optimistic-decision.ts';
import { yoYoCare } from './rules/f22-yo-yo-care.ts';
import { cumulativeConcern } from './rules/f23-cumulative-concern.ts';
import { escalatingConcern } from './rules/f24-escalating-concern.ts';
import { schoolAbsence } from './rules/f25-school-absence.ts';
import { unansweredReferral } from './rules/f26-unanswered-referral.ts';
import { informationNotJoinedUp } from './rules/f27-information-not-joined-up.ts';
import { agencyMissing } from './rules/f28-agency-missing.ts';
import { frequentMoves } from './rules/f29-frequent-moves.ts';
import { fatherUnseen } from './rules/f30-father-unseen.ts';
import { frequentEmergency } from './rules/f31-frequent-emergency.ts';
import { repeatDomesticAbuse } from './rules/f32-repeat-domestic-abuse.ts';
import { missingPattern } from './rules/f33-missing-pattern.ts';
import { preBirthGap } from './rules/f34-pre-birth-gap.ts';
import { universalContactMissed } from './rules/f35-universal-contact-missed.ts';
import { workerChurn } from './rules/f36-worker-churn.ts';
import { quietSibling } from './rules/f37-quiet-sibling.ts';
import { neglectToolAbsent } from './rules/f38-neglect-tool-absent.ts';
import { unresolvedDisagreement } from './rules/f39-unresolved-disagreement.ts';
import { leftSchoolWhileOpen } from './rules/f40-left-school-while-open.ts';

/** Patterns F21 to F40 of the practice rules, one line each. */
export const patternsF21ToF40: readonly Pattern[] = [
  optimisticDecision,
  yoYoCare,
  cumulativeConcern,
  escalatingConcern,
  schoolAbsence,
  unansweredReferral,
  informationNotJoinedUp,
  agencyMissing,
  frequentMoves,
  fatherUnseen,
  frequentEmergency,
  repeatDomesticAbuse,
  missingPattern,
  preBirthGap,
  universalContactMissed,
  workerChurn,
  quietSibling,
  neglectToolAbsent,
  unresolvedDisagreement,
  leftSchoolWhileOpen,
];
