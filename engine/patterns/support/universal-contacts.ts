import { addDays, addMonths } from '../../../shared/calendar/iso-day.ts';
import type { Facts, IsoDay } from '../../../shared/model/index.ts';
import { hasType } from './accounts.ts';
import type { Account } from './chronology-index.ts';
import { saidIn } from './said.ts';

export type ContactKind = NonNullable<Facts['contactKind']>;

export interface UniversalContact {
  readonly kind: ContactKind;
  readonly name: string;
  /** First and last day of the window. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Days after the window in which it may still be made up; none before birth. */
  readonly grace: boolean;
  readonly words: RegExp;
}

/** The five contacts of the Healthy Child Programme for a child born on a day (timescale 38). */
export function universalContacts(born: IsoDay): UniversalContact[] {
  return [
    {
      kind: 'antenatal',
      name: 'antenatal contact',
      // From 28 weeks of pregnancy: 12 weeks before a birth at 40 weeks.
      from: addDays(born, -84),
      to: born,
      grace: false,
      words: /\bantenatal\b|\bante-natal\b/i,
    },
    {
      kind: 'new-birth',
      name: 'new birth visit',
      from: addDays(born, 10),
      to: addDays(born, 14),
      grace: true,
      words: /\bnew[- ]?birth\b|\bnbv\b|\bprimary (?:birth )?visit\b/i,
    },
    {
      kind: '6-8-week',
      name: '6 to 8 week review',
      from: addDays(born, 42),
      to: addDays(born, 56),
      grace: true,
      words: /\b(?:6|six)\s*(?:-|–|to|\/)\s*(?:8|eight)\b/i,
    },
    {
      kind: '9-12-month',
      name: '9 to 12 month review',
      from: addMonths(born, 9),
      to: addMonths(born, 12),
      grace: true,
      words:
        /\b(?:9|nine)\s*(?:-|–|to)\s*(?:12|twelve)\b|\b(?:1|one)\s*(?:yr|year)\b|\b(?:9|10|11|12) month (?:review|check)/i,
    },
    {
      kind: '2-2.5-year',
      name: '2 to 2½ year review',
      from: addMonths(born, 24),
      to: addMonths(born, 30),
      grace: true,
      words:
        /\b(?:2|two)\s*(?:-|–|to)?\s*(?:2\.5|2½|2 ?1\/2|two and a half)?\s*(?:yr|year)s?\b|\b(?:24|27|30) month (?:review|check)/i,
    },
  ];
}

const failed =
  /\b(?:no (?:access|answer|reply|response)|nobody in|not (?:in|at home|brought|seen|completed|done)|did not (?:open|attend|answer)|was not brought|wnb|dna|nav|declined|cancelled)\b/i;

/** The row records an attempt that did not come about, by type or in words, not the contact itself. */
export function isAttempt(account: Account): boolean {
  return (
    hasType(
      account,
      'wnb',
      'no_access',
      'declined',
      'cancelled_family',
      'cancelled_service',
      'antenatal_missed',
    ) || failed.test(saidIn(account))
  );
}

const planned = /\b(?:to be (?:booked|done|offered|arranged)|booked for|outstanding|overdue)\b/i;

/** The contact was made: by the reading's kind, by name, or by its day where the row names no other. */
export function isContactMade(account: Account, contact: UniversalContact, until: IsoDay): boolean {
  if (!hasType(account, 'hcp_contact') || isAttempt(account)) return false;
  const { contactKind } = account.entry.reading.facts;
  if (contactKind !== undefined) return contactKind === contact.kind;
  const words = saidIn(account);
  if (contact.words.test(words)) return !planned.test(words);
  if (universalContacts('2000-01-01').some(({ words: other }) => other.test(words))) return false;
  return account.latest >= contact.from && account.day <= until;
}
