import type { ColumnRole } from '../model.ts';

/**
 * What the cells must hold for an open heading ("Re", "Source", "From") to mean what its rule says:
 * names of people, names of agencies, lists with agencies in them, or identifiers. Where they do not, the next rule is asked.
 */
export type HeadingNeed = 'people' | 'agencies' | 'several-agencies' | 'lists-of-agencies' | 'identifiers';

/**
 * What a heading says of its column. Headings are those of agency exports (case systems, school and
 * police logs, clinic lists), of the Public Law Outline chronology and of this program's own exports.
 */
export interface HeadingMeaning {
  readonly role: ColumnRole;
  /** Higher wins where a role is given once (the day on which it happened). */
  readonly weight: number;
  /** The word alone ("event", "contact") heads a type as often as a text: content decides. */
  readonly typeOrText?: boolean;
  readonly needs?: HeadingNeed;
}

export interface HeadingRule {
  /** Tried on the heading in lower case, its words parted by single spaces. */
  readonly pattern: RegExp;
  readonly meaning: HeadingMeaning;
}

export function rule(
  role: ColumnRole,
  weight: number,
  pattern: RegExp,
  more: Pick<HeadingMeaning, 'typeOrText' | 'needs'> = {},
): HeadingRule {
  return { pattern, meaning: { role, weight, ...more } };
}
