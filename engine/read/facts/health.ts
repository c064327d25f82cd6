import type { Facts } from '../../../shared/model/index.ts';
import { cue, has } from '../read-row.ts';
import { hint } from '../words/hints.ts';
import { type FactInput, type FactsFound, allWords, anyOf } from './input.ts';

const notMobile = cue(
  '(not|non|pre) [yet] (mobile|rolling|crawling|walking|moving)',
  '(non-mobile|immobile|pre-mobile|premobile)',
  'not (rolling|crawling|mobile|yet rolling|yet walking|yet crawling)',
);
const GESTATION =
  /\b(\d{1,2})\s?(?:\+\s?\d)?\s?(?:\/40|weeks? (?:pregnant|gestation)|wks? (?:pregnant|gestation|preg)|weeks?\b(?=[^.]*\b(?:pregnan|gestation|midwi|booked|scan))|\+\d)/i;
const BOOKED_AT =
  /\bbooked (?:late )?(?:at|on [\d/]+,?)?\s?(\d{1,2})(?:\s?\+\s?\d)?\s?(?:\/40|weeks?|wks?|\+|$)/i;
const AGE_MONTHS = /\b(\d{1,2})\s?(?:\/12|m(?:on)?ths?\b|m(?= wt| old|,|\)|\.| )|-month-old)/i;
const WEIGHT =
  /\b(?:wt|weight|weighs?)\s*:?\s*(?:is\s|=\s?)?(\d{1,2}(?:\.\d{1,2})?)\s?(kg)?\b(?!\s?(?:th|nd|st|rd|%|\/))/i;
const CENTILE = /\b(0\.4th|\d{1,2}(?:st|nd|rd|th))(?: centile)?\b/i;
const TOOL =
  /\b(GCP2A?|GCP|graded care profile(?: 2)?|QoC|quality of care|neglect toolkit|clutter scale|clutter image rating|home conditions tool|day in my life)\b/i;
const GRADES =
  /\b(physical(?: care)?|safety|emotional(?: care)?|love|developmental(?: care)?|stimulation|esteem|kitchen|bedroom|hallway|lounge|living room)\s*:?\s*([1-9])\b/gi;
const UNDER_SIX_MONTHS = 6;

const PREGNANCY_HINT = hint(/preg|gestation|40|midwi|unborn/i);
const WEIGHT_HINT = hint(/wt|weigh|centile|\d(?:st|nd|rd|th)/i);

/** Gestation, age, weight, centile, mobility and the grades of neglect tools. */
export function healthFacts(input: FactInput): Facts {
  const facts: FactsFound = {};
  const words = allWords(input.entry);
  if (
    anyOf(input, 'booking', 'antenatal_missed') ||
    (input.hints & PREGNANCY_HINT && /pregnan|gestation|\/40|midwi|unborn|preg\b/i.test(words))
  ) {
    const weeks = (BOOKED_AT.exec(words) ?? GESTATION.exec(words))?.[1];
    if (weeks !== undefined && Number(weeks) >= 4 && Number(weeks) <= 43)
      facts.gestationWeeks = Number(weeks);
  }
  if (anyOf(input, 'injury', 'growth', 'hcp_contact', 'ed')) {
    const months = AGE_MONTHS.exec(words)?.[1];
    if (months !== undefined && Number(months) <= 36) facts.ageMonths = Number(months);
    if (has(input.read, notMobile) || (facts.ageMonths !== undefined && facts.ageMonths < UNDER_SIX_MONTHS))
      facts.nonMobile = true;
  }
  if (input.hints & WEIGHT_HINT && /\b(wt|weigh|centile|\d(st|nd|rd|th)\b)/i.test(words)) {
    const weight = WEIGHT.exec(words)?.[1];
    if (weight !== undefined) facts.weightKg = Number(weight);
    if (/centile|wt\b|weight|growth/i.test(words)) {
      const centile = CENTILE.exec(words)?.[1];
      if (centile !== undefined) facts.centile = centile;
    }
  }
  if (anyOf(input, 'neglect_tool')) {
    const tool = TOOL.exec(words)?.[0];
    if (tool !== undefined) facts.tool = tool;
    const grades = gradesIn(words);
    if (Object.keys(grades).length > 0) facts.toolGrades = grades;
  }
  return facts;
}

function gradesIn(words: string): Record<string, number> {
  const grades: Record<string, number> = {};
  for (const match of words.matchAll(GRADES)) {
    const area = (match[1] as string).toLowerCase();
    grades[area] ??= Number(match[2]);
  }
  return grades;
}
