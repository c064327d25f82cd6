import { parseWrittenDate } from '../../../shared/dates/index.ts';
import type { Facts } from '../../../shared/model/index.ts';
import { hint } from '../words/hints.ts';
import { type FactInput, type FactsFound, allWords, anyOf } from './input.ts';

const WRITTEN_DAY =
  /\b(?:sent|dated|dat(?:ed)? on|written|received|rec'd|letter of|of|on|since|from|ppn|marf|attended|incident|reported|\()\s*(?:on\s+)?((?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\s+)?(\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)\b/gi;
const ANY_DAY = /\b(\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)(?!\d|\/|%|kg|\s?(?:am|pm))\b/g;
const FRACTIONS = /^\d{1,2}\/(?:7|12|24|40|52)$/;
const FROM =
  /\b(?:(?:marf|referral|email|call|letter|ppn|notification|t\/c|contact|report|enquiry|info(?:rmation)?)(?: rec'd| received)?|rec'd|received|rang) from (?:the )?([A-Z][\w'’]*(?: (?:[A-Z][\w'’]*|of|and|&))*)/;
const TO =
  /\b(?:sent|emailed|referred|referral(?: made)?|marf(?: sent| emailed)?|shared with|notified|ppn(?: sent)?|letter) to (?:the )?([A-Z][\w'’]*(?: (?:[A-Z][\w'’]*|of|and))*)/g;
const LETTERS = /\b(?:letters?|copy|cc)(?: sent)? to ([^.;]+)/i;
const REFERENCE =
  /\b([A-Z]{2,4}-\d{4}-\d{4,8}(?:\/\d+)?|[A-Z]{1,3}\/\d{2}\/\d{3,5}|[A-Z]-\d{5,7}|(?:CRN|NHS|UPN|URN)[: ]?\d{4,12})\b/g;
const LETTER_CODES = [
  'wnb',
  'appt_attended',
  'appt_booked',
  'discharged_unseen',
  'cancelled_service',
  'cancelled_family',
  'case_closed',
  'cin_end',
] as const;

const TO_HINT = hint(/sent|emailed|referred|referral|marf|shared|notified|ppn|letter/i);
const FROM_HINT = hint(
  /marf|referral|email|call|letter|ppn|notification|t\/c|contact|report|enquiry|info|rec'd|received|rang/i,
);
const REFERENCE_HINT = hint(/\d{3}/);
const DAY_HINT = hint(/\d[/.]\d/);
const CHASE_HINT = hint(/chas|rang|reply|response|follow|second/i);

/** Who a letter, referral or notification went to or came from, days and references it names. */
export function letterFacts(input: FactInput): Facts {
  const { entry, day, hints } = input;
  const facts: FactsFound = {};
  const words = allWords(entry);
  const sentTo = recipients(entry.cells.sentTo ?? '');
  if (hints & TO_HINT) for (const match of words.matchAll(TO)) sentTo.push((match[1] as string).trim());
  if (anyOf(input, ...LETTER_CODES)) {
    const letters = [...recipients(entry.cells.sentTo ?? ''), ...recipients(LETTERS.exec(words)?.[1] ?? '')];
    if (letters.length > 0) facts.lettersTo = [...new Set(letters)];
  }
  if (sentTo.length > 0) facts.sentTo = [...new Set(sentTo)];
  const from = hints & FROM_HINT ? FROM.exec(words)?.[1] : undefined;
  if (from !== undefined) facts.receivedFrom = from.trim();
  const written = hints & REFERENCE_HINT ? [...words.matchAll(REFERENCE)].map((match) => match[0]) : [];
  const references = [...new Set([entry.cells.reference ?? '', ...written])].filter((one) => one !== '');
  if (references.length > 0) facts.references = references;
  const days = day === null || !(hints & DAY_HINT) ? [] : mentionedDays(words, day);
  if (days.length > 0) facts.mentionedDays = days;
  if (
    hints & CHASE_HINT &&
    /\b(chas(e|ed|ing)|rang to (chase|confirm)|no (reply|response) to (marf|referral|our referral|\d marfs)|follow(ed|ing)? up (the |our )?(referral|marf)|rang mash|second email)\b/i.test(
      words,
    ) &&
    !/^chase/i.test(words)
  )
    facts.chase = true;
  return facts;
}

function recipients(written: string): string[] {
  return written
    .split(/,|;|\band\b|&|\+/)
    .map((part) => part.replace(/\s+\d{1,2}[/.]\d{1,2}.*$/, '').trim())
    .filter((part) => part !== '' && !/^[-–—]$|^none$|^nil$/i.test(part));
}

/** Days named in the words; a day and month without a year is the latest such day up to the entry's own. */
function mentionedDays(words: string, day: string): string[] {
  const found = new Set<string>();
  const written = new Set([...words.matchAll(WRITTEN_DAY)].map((match) => match[2] as string));
  for (const match of words.matchAll(ANY_DAY))
    if (!FRACTIONS.test(match[1] as string)) written.add(match[1] as string);
  for (const one of written) {
    const dayOf = fullDay(one, day);
    if (dayOf !== null) found.add(dayOf);
  }
  return [...found];
}

const MONTHS_AHEAD_DAYS = 120;

function fullDay(written: string, near: string): string | null {
  const parts = written.split(/[/.]/);
  if (FRACTIONS.test(written)) return null;
  const today = near;
  if (parts.length === 3) return parseWrittenDate(written, { today }).earliest;
  const [dayOfMonth, month] = parts;
  if (Number(month) > 12 || Number(dayOfMonth) > 31 || Number(month) === 0) return null;
  const years = [Number(near.slice(0, 4)) + 1, Number(near.slice(0, 4)), Number(near.slice(0, 4)) - 1];
  for (const year of years) {
    const read = parseWrittenDate(`${dayOfMonth}/${month}/${year}`, { today: `${year}-12-31` });
    if (read.earliest === null) continue;
    const ahead = Date.parse(`${read.earliest}T00:00:00Z`) - Date.parse(`${near}T00:00:00Z`);
    if (ahead <= MONTHS_AHEAD_DAYS * 86_400_000) return read.earliest;
  }
  return null;
}
