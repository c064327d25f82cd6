import type { AgencyWord } from '../agency-word.ts';
import type { MarkKind } from '../words/marks.ts';

/** Text, with the agency that wrote it where that matters, and whether the rule should speak. */
export type Example = readonly [text: string, speaks: 'yes' | 'no', agency?: AgencyWord];

/**
 * One reading rule: words that give an event type. Rules are data; their examples are their tests,
 * and docs/reading-rules.md is made from them.
 */
export interface ReadingRule {
  /** Stable name, shown beside the words that caused a label. */
  readonly name: string;
  /** Code of event-types. */
  readonly code: string;
  /** Phrases (see words/phrase.ts); any one is enough. */
  readonly when: readonly string[];
  /** Phrases that silence the rule when they stand in the same sentence. */
  readonly unless?: readonly string[];
  /** Phrases that silence the rule wherever they stand in the row. */
  readonly unlessInRow?: readonly string[];
  /** Only in records of these agencies. */
  readonly agencies?: readonly AgencyWord[];
  /** Not in records of these agencies. */
  readonly notAgencies?: readonly AgencyWord[];
  /** Speaks although the words are negated, history or a plan. */
  readonly even?: readonly (MarkKind | 'quoted')[];
  /** Too weak alone: speaks only where another rule gives one of these types. */
  readonly beside?: readonly string[];
  /** Too weak beside others: speaks only where no other rule does. */
  readonly fallback?: boolean;
  readonly examples: readonly Example[];
}
