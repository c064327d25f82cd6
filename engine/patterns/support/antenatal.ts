import { addDays } from '../../../shared/calendar/iso-day.ts';
import type { Person } from '../../../shared/model/index.ts';
import { hasType } from './accounts.ts';
import type { Account } from './chronology-index.ts';
import { saidIn } from './said.ts';

/** Longest time before a birth in which an entry can be about that pregnancy, in days (42 weeks). */
const pregnancyDays = 294;

/** Entries about the pregnancy with this child: before the birth, and naming the child or no born child. */
export function isAboutPregnancy(account: Account, child: Person): boolean {
  if (child.born === null) return account.entry.reading.children.includes(child.id);
  if (account.day > child.born || account.day < addDays(child.born, -pregnancyDays)) return false;
  if (hasType(account, 'antenatal_missed', 'booking')) return true;
  const named = account.entry.reading.children;
  return named.length === 0 || named.includes(child.id) || account.entry.reading.subject === 'parent';
}

const weeks = /\b(\d{1,2})\s*(?:\+\s*(\d))?\s*(?:\/\s*40|(?:weeks?|wks?)\b)/i;

/** Gestation that a row gives, in weeks ("23+3 weeks" is 23.43); null where it gives none. */
export function gestationWeeks(account: Account): number | null {
  const known = account.entry.reading.facts.gestationWeeks;
  const match = weeks.exec(saidIn(account));
  // The days after the plus ("20+1") are in the words; the reading may hold whole weeks alone.
  if (match !== null && match[2] !== undefined && (known === undefined || known === Number(match[1])))
    return Number(match[1]) + Number(match[2]) / 7;
  if (known !== undefined) return known;
  return match === null ? null : Number(match[1]);
}

const prebirth =
  /\bpre-?birth assessment\b|\bassessment of (?:the )?unborn\b|\bunborn (?:baby )?assessment\b/i;
const notDone =
  /\b(?:no|not|never|without)\b[^.;·]{0,20}\bpre-?birth assessment\b|\bpre-?birth assessment\b[^.;·]{0,25}\b(?:not|never|outstanding|to be|needed|required|requested|awaited|overdue)\b/i;

/** The row is, or tells of, a pre-birth assessment that was begun or done. */
export function isPreBirthAssessment(account: Account, child: Person): boolean {
  const words = saidIn(account);
  if (notDone.test(words)) return false;
  const assessed = hasType(account, 'assessment_start', 'assessment_end');
  if (prebirth.test(words))
    return assessed || /\b(?:started|begun|completed|done|signed off|shared)\b/i.test(words);
  // An assessment of this unborn child alone is one, whatever it is called.
  const named = account.entry.reading.children;
  return assessed && named.length === 1 && named[0] === child.id;
}

/** The row says that no pre-birth assessment was done. */
export function saysNotAssessed(account: Account): boolean {
  return notDone.test(saidIn(account));
}

const removal =
  /\b(?:(?:earlier|previous|first|older|other) (?:child(?:ren)?|baby|sibling\w*)\b[^.;·]{0,30}\b(?:removed|in care|adopted|adopters|care order|looked after)|(?:child(?:ren)?|siblings?)\b[^.;·]{0,20}\b(?:on (?:a )?(?:cp|child protection) plans?|subject to (?:a )?(?:cp|child protection)))/i;
const riskTypes = new Set(['care_order', 'ico', 'epo', 'ppo', 'cpp_start']);

/**
 * A risk known before the birth: an earlier removal, or a child protection plan of another child of
 * the household, by its own entry or as another row tells it.
 */
export function isKnownRisk(account: Account, child: Person): boolean {
  const { types, children } = account.entry.reading;
  const others = children.length === 0 || children.some((id) => id !== child.id);
  return (types.some(({ code }) => riskTypes.has(code)) && others) || removal.test(saidIn(account));
}
