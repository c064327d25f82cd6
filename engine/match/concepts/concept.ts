/**
 * The field's words for one thing. Several agencies write one event in their own words ("A&E", "ED",
 * "casualty"); entries are compared by concept first and by the remaining words second. A concept
 * follows from an event type of the reading or from the words, so that one untyped row does not hide
 * a match.
 */

/**
 * `meeting`: a meeting that several agencies attend and each record.
 * `clinic`: which service or department an appointment was with.
 * `event`: something that happened to the family.
 * `process`: a step of a service that others are told of.
 * `manner`: how the record came about (a letter, a call, a visit): never enough to match by itself.
 * `detail`: an everyday synonym, worth a little.
 */
export type ConceptKind = 'meeting' | 'clinic' | 'event' | 'process' | 'manner' | 'detail';

export interface Concept {
  readonly name: string;
  readonly kind: ConceptKind;
  /** Event type codes that carry it. */
  readonly types: readonly string[];
  /** Words and phrases of up to three words, lower case, separated by `;`. */
  readonly words: string;
  /** Words that count only in a heading cell ("Court", "Address"), because elsewhere they say little. */
  readonly headings?: string;
}
