import type { Account } from './chronology-index.ts';
import { saidIn } from './said.ts';

/**
 * What an entry is about, in a few plain topics: enough to tell whether another agency's record
 * mentions the same thing. "Home" or "school" are no topics: every record has them.
 */
const topics: Readonly<Record<string, RegExp>> = {
  burn: /\b(?:burn\w*|scald\w*)\b/i,
  bruise: /\b(?:bruis\w*|grip marks?|marks? (?:to|on)|slap\w*|grabbed)\b/i,
  fracture: /\b(?:fractur\w*|broken (?:arm|leg|bone|wrist|rib)s?)\b/i,
  injury: /\b(?:injur\w*|wound\w*|bites?|cuts?|head injury|bleed\w*|non[- ]accidental|nai)\b/i,
  'self-harm': /\b(?:self[- ]harm\w*|overdos\w*|ligature|suicid\w*|cutting)\b/i,
  'domestic abuse': /\b(?:domestic|dv|da incident|assault\w*|dash|violence|punched|strangl\w*)\b/i,
  marac: /\bmarac\b/i,
  missing: /\b(?:missing|mfh|absconded)\b/i,
  exploitation: /\b(?:exploit\w*|cce|cse|nrm|county lines|grooming|groomed)\b/i,
  'sexual harm': /\b(?:sexual\w*|csa|rape)\b/i,
  substances: /\b(?:drugs?|alcohol|intoxicat\w*|drunk\w*|cannabis|heroin|cocaine|overdose)\b/i,
  alone: /\b(?:home alone|left alone|found alone|unsupervised|wander\w*|unattended)\b/i,
  weight: /\b(?:weight|centiles?|faltering|growth|malnourish\w*|failure to thrive)\b/i,
  arrest: /\b(?:arrest\w*|charged|custody|bail\w*)\b/i,
  weapon: /\b(?:knife|knives|weapon\w*|firearm|stabb\w*)\b/i,
  'mental health': /\b(?:sectioned|psychos\w*|mental health|section (?:2|3|136))\b/i,
  hypothermia: /\b(?:hypotherm\w*|collapsed|unresponsive|choking|drown\w*|ingest\w*|poison\w*|swallowed)\b/i,
};

/** Types that name their topic by themselves. */
const topicOfType: Readonly<Record<string, string>> = {
  injury: 'injury',
  self_harm: 'self-harm',
  da_incident: 'domestic abuse',
  marac: 'marac',
  missing_start: 'missing',
  exploitation: 'exploitation',
  substance_misuse: 'substances',
  parental_supervision: 'alone',
  growth: 'weight',
  arrest: 'arrest',
};

const memo = new WeakMap<Account, ReadonlySet<string>>();

/** Topics of an account, from its types and its words; worked out once. */
export function topicsOf(account: Account): ReadonlySet<string> {
  let found = memo.get(account);
  if (found === undefined) {
    found = findTopics(account);
    memo.set(account, found);
  }
  return found;
}

function findTopics(account: Account): ReadonlySet<string> {
  const words = saidIn(account);
  const found = new Set<string>();
  for (const [topic, pattern] of Object.entries(topics)) if (pattern.test(words)) found.add(topic);
  for (const { code } of account.entry.reading.types) {
    const topic = topicOfType[code];
    if (topic !== undefined) found.add(topic);
  }
  return found;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A day as records write it without the year: 11/03, 11.3, 11 March, 11th Mar. */
const writtenDay = new RegExp(
  `\\b(\\d{1,2})(?:[/.](\\d{1,2})\\b|(?:st|nd|rd|th)? (?:of )?(${monthNames.join('|')}))`,
  'gi',
);

const writtenMemo = new WeakMap<Account, ReadonlySet<string>>();

/** Months and days ("03-11") that the words of an account name; worked out once. */
function daysWritten(account: Account): ReadonlySet<string> {
  let found = writtenMemo.get(account);
  if (found === undefined) {
    found = new Set(
      [...saidIn(account).matchAll(writtenDay)].map(([, day = '', month, name = '']) => {
        const number = month ?? String(monthNames.indexOf(name.toLowerCase()) + 1);
        return `${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
      }),
    );
    writtenMemo.set(account, found);
  }
  return found;
}

/** The account names this day, in its facts or as records write it. */
export function namesDay(account: Account, day: string): boolean {
  return (
    account.entry.reading.facts.mentionedDays?.includes(day) === true ||
    daysWritten(account).has(day.slice(5))
  );
}
