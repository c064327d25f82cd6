import { ageInMonths } from './ages.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { saidIn } from './said.ts';

/** Babies under this many months are taken not to move by themselves unless the record says so (reading 16). */
export const nonMobileMonths = 6;

const notMobile =
  /\b(?:non[- ]?mobile|not (?:yet )?(?:mobile|rolling|crawling|cruising|sitting)|pre[- ]?mobile|immobile)\b/i;
const mobile = /\b(?:crawling|crawls|cruising|walking|walks|mobile|pulling to stand|rolling over)\b/i;

/** Whether this child could not move by itself on that day: as the record says, else by age. */
export function isNonMobile(
  index: ChronologyIndex,
  account: Account,
  child: number,
  underMonths: number,
): boolean {
  const { facts } = account.entry.reading;
  const ageOnDay = ageInMonths(index.childById.get(child), account.day);
  // Words about a baby in a row of several children are not about the one who is four.
  if (ageOnDay !== null && ageOnDay >= 24) return false;
  if (facts.nonMobile !== undefined) return facts.nonMobile;
  const words = saidIn(account);
  if (notMobile.test(words)) return true;
  if (mobile.test(words)) return false;
  const months = facts.ageMonths ?? ageOnDay;
  return months !== null && months >= 0 && months < underMonths;
}

/** Marks that are no injury. */
export const birthMark = /\b(?:birth ?mark|mongolian|blue spot|dermal melanocyt\w+|port wine|naevus)\b/i;
