import { dateRules } from './date-headings.ts';
import type { HeadingMeaning, HeadingNeed, HeadingRule } from './heading-rule.ts';
import { wordRules } from './word-headings.ts';

/** A heading in lower case, its words parted: `occurrence_ref`, `IncidentStart`, "Event-detail". */
export function normaliseHeading(heading: string): string {
  return heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim();
}

/** What a heading says of a column of dates; null when it says nothing of dates. */
export function dateMeaning(heading: string): HeadingMeaning | null {
  return match(dateRules, heading, () => true);
}

/**
 * What a heading says of a column of words or numbers; null when it is not known.
 * @param holds whether the column's cells hold what an open heading needs
 */
export function wordMeaning(heading: string, holds: (need: HeadingNeed) => boolean): HeadingMeaning | null {
  return match(wordRules, heading, holds);
}

/** Whether a text is a heading that tables of this kind use. */
export function isKnownHeading(text: string): boolean {
  return text.length <= 60 && (dateMeaning(text) !== null || wordMeaning(text, () => true) !== null);
}

function match(
  rules: readonly HeadingRule[],
  heading: string,
  holds: (need: HeadingNeed) => boolean,
): HeadingMeaning | null {
  const whole = normaliseHeading(heading);
  const lastPart = normaliseHeading(heading.split(' / ').at(-1) ?? '');
  for (const written of whole === lastPart ? [whole] : [whole, lastPart]) {
    for (const { pattern, meaning } of rules) {
      if (pattern.test(written) && (meaning.needs === undefined || holds(meaning.needs))) return meaning;
    }
  }
  return null;
}
