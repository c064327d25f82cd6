import type { NotAsked, Timescale } from './timescale.ts';
import { careTimescales } from './england-care.ts';
import { enquiriesTimescales } from './england-enquiries.ts';
import { plansTimescales } from './england-plans.ts';

/**
 * Timescales of England (section A of the practice rules). Statutory ones are national; local ones
 * are other councils' procedures and are settings. Where Working Together gives the number it was
 * read through procedures that quote it (confidence Q).
 */
export const englandTimescales: readonly Timescale[] = [
  ...enquiriesTimescales,
  ...plansTimescales,
  ...careTimescales,
];

/** Rows of section A that are not asked here, and why. */
export const englandNotAsked: readonly NotAsked[] = [
  { row: 2, name: 'Referrer chases', why: 'no published number', askedBy: 'unanswered-referral' },
  { row: 7, name: 'Conference request', why: 'the request to the conference unit is not an event type' },
  { row: 13, name: 'Report shared', why: 'the day a report was shared is not an event type' },
  {
    row: 15,
    name: 'Seen alone, bedroom seen',
    why: 'a share of visits, not a date',
    askedBy: 'not-seen-alone',
  },
  { row: 16, name: 'Child not seen', why: 'asked with the visits', askedBy: 'child-not-seen' },
  { row: 23, name: 'Step-down', why: 'a shortest time, not a limit', askedBy: 'step-down-bounce' },
  { row: 25, name: 'Recording', why: 'the day of recording is not an event' },
  { row: 30, name: 'Emergency powers', why: 'the end of the powers is not an event type' },
  { row: 36, name: 'Repeat missing', why: 'a count', askedBy: 'missing-pattern' },
  { row: 37, name: 'MARAC repeat', why: 'a count', askedBy: 'repeat-domestic-abuse' },
  { row: 38, name: 'Healthy Child contacts', why: 'asked by age', askedBy: 'universal-contact-missed' },
  { row: 39, name: 'Booking', why: 'asked by gestation', askedBy: 'pre-birth-gap' },
  { row: 40, name: 'Antenatal misses', why: 'a count', askedBy: 'pre-birth-gap' },
  { row: 41, name: 'Pre-birth conference', why: 'asked by gestation', askedBy: 'pre-birth-gap' },
  { row: 42, name: 'School absence', why: 'a share of sessions', askedBy: 'school-absence' },
  { row: 43, name: 'Frequent emergency attendance', why: 'a count', askedBy: 'frequent-emergency' },
  { row: 44, name: 'Rapid review', why: 'a serious incident notification is not an event type' },
  { row: 45, name: 'Scotland', why: 'another nation; kept in its own pack and never mixed in' },
];
