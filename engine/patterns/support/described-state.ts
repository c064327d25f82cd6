import type { CareDomain } from '../../../shared/model/index.ts';
import { domainStates, hasType } from './accounts.ts';
import type { Account } from './chronology-index.ts';
import { asserts, saidIn } from './said.ts';

const bad =
  /\b(?:poor|dirty|filthy|squalid|clutter\w*|smell\w*|faeces|urine|soiled|rubbish|mould\w*|overflowing|sticky|unsafe|unhygienic|no (?:bedding|sheets?|food|heating|beds?)|empty (?:fridge|cupboards?)|worse\w*|deteriorat\w*|slipped back|neglected|unwashed|hungry|unkempt)\b/i;
const improved = /\b(?:improv\w*|much better|better (?:now|than)|turned around)\b/i;
const good = /\b(?:clean|tidy|spotless|good|lovely|warm|well kept|immaculate|beds? made|hygienic|ok|fine)\b/i;

/** The state of care that the words describe; null where they describe none. */
export function stateInWords(account: Account): 'concern' | 'improved' | 'good' | null {
  const words = saidIn(account);
  if (asserts(words, improved)) return 'improved';
  // "No bedding" is bad as it stands; the negation belongs to it.
  if (asserts(words, bad)) return 'concern';
  return asserts(words, good) ? 'good' : null;
}

const domainWords: readonly (readonly [CareDomain, RegExp])[] = [
  ['home', /\b(?:home|house|flat|property|kitchen|bedrooms?|beds?|bedding|living room|lounge|floors?)\b/i],
  [
    'physical',
    /\b(?:hygiene|washed|bathed|clean clothes|clothing|clothes|uniform|smell\w*|lice|nits|nappy|nappies|presentation|kempt|appearance)\b/i,
  ],
  ['educational', /\b(?:attendance|punctual\w*|on time|in school|lates?|homework)\b/i],
  ['nutritional', /\b(?:food|meals?|fed|eating|hungry|lunch\w*|breakfast|fridge|cupboards?|weight)\b/i],
  [
    'medical',
    /\b(?:appointments?|medication|inhalers?|immunis\w*|dentist|dental|health needs?|prescriptions?)\b/i,
  ],
  ['supervisory', /\b(?:supervis\w*|left alone|unsupervised|out late|wandering)\b/i],
  ['emotional', /\b(?:warmth|affection\w*|shouting|emotional\w*|boundaries)\b/i],
];

/** Domains of care that the words speak of. */
export function domainsInWords(account: Account): CareDomain[] {
  const words = saidIn(account);
  return domainWords.filter(([, pattern]) => pattern.test(words)).map(([domain]) => domain);
}

/** State of care by domain: from the reading's facts, else from types, else from the words of the row. */
export function careStates(
  account: Account,
): { readonly domain: CareDomain; readonly state: 'concern' | 'improved' | 'good' }[] {
  const known = domainStates(account);
  if ((account.entry.reading.facts.domains ?? []).length > 0) return [...known];
  const states = new Map(known.map(({ domain, state }) => [domain, state]));
  if (hasType(account, 'improvement')) {
    for (const domain of domainsInWords(account)) states.set(domain, 'improved');
  }
  if (hasType(account, 'home_conditions')) {
    const state = hasType(account, 'improvement') ? 'improved' : stateInWords(account);
    if (state !== null) states.set('home', state);
  }
  return [...states].map(([domain, state]) => ({ domain, state }));
}
