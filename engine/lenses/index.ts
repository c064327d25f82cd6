export { type Adversity, adversities } from './adversities.ts';
export { type AgencyByYear, type AgencyYear, agencyByYear } from './agency-by-year.ts';
export { type ChildByMonth, type ChildMonth, childByMonth } from './child-by-month.ts';
export { type Episode, type FourPurposes, fourPurposes } from './four-purposes.ts';
export {
  type MissedAppointment,
  type MissedResponse,
  missedAppointments,
  missedResponses,
} from './missed-appointments.ts';
export { type SeenHeardHelped, seenHeardHelped, type Tile } from './seen-heard-helped.ts';
export { type HarmEvidence, type HarmHeading, significantHarm } from './significant-harm.ts';
