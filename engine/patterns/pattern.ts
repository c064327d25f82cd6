import type { z } from 'zod';
import type { AgencyKind, Chronology, Evidence, PatternHit, Tier } from '../../shared/model/index.ts';

/** Where a number comes from and in what unit it counts. */
export interface ParameterSource {
  readonly label: string;
  readonly unit: string;
  readonly tier: Tier;
  /** Source as a person can look it up, or "team default". */
  readonly source: string;
}

/** How near the records came to a question that was not raised, and what it would have needed. */
export interface NearMiss {
  /** Person ids; empty where it is about the household. */
  readonly children: readonly number[];
  /** What was found: "Two appointments missed in twelve months (Alfie)." */
  readonly summary: string;
  /** The number that would raise the question: "3 in 12 months". */
  readonly needed: string;
  readonly evidence: readonly Evidence[];
}

/** Settled values of a pattern's parameters. */
export type ParameterValues = Readonly<Record<string, number | string | boolean>>;

/**
 * A rule over the dated, typed chronology. Pure: it sees the chronology and its parameters, never
 * the database, and the same input always gives the same output.
 */
export interface Pattern<Values extends ParameterValues = ParameterValues> {
  /** Slug of the practice rules, for example `was-not-brought`. */
  readonly id: string;
  /** Number in the practice rules, for example "F01". */
  readonly number: string;
  /** Raised by one whenever the reading of the rule changes. */
  readonly version: number;
  readonly name: string;
  /** The question put to a professional. */
  readonly question: string;
  /** The strongest tier of the rule's own numbers. */
  readonly tier: Tier;
  /** Where the practice is described. */
  readonly source: string;
  /** On without being asked for (practice rules, "suggested on by default"). */
  readonly onByDefault: boolean;
  /** Agency kinds without whose records an absence means nothing. */
  readonly needs: readonly AgencyKind[];
  readonly parameters: z.ZodType<Values>;
  readonly parameterSources: Readonly<Record<keyof Values & string, ParameterSource>>;
  /** Innocent explanations to look at first. */
  readonly checkFirst: readonly string[];
  /** The rule in plain words with its numbers: "at least 3 in 12 months"; for reports and "why not". */
  rule?(parameters: Values): string;
  evaluate(chronology: Chronology, parameters: Values): readonly PatternHit[];
  /** "Why not": the nearest value where nothing was raised, and the number it would need. */
  nearMiss?(chronology: Chronology, parameters: Values): readonly NearMiss[];
}

/** Keeps the parameter types of one pattern together while the registry holds them all alike. */
export function definePattern<Values extends ParameterValues>(pattern: Pattern<Values>): Pattern<Values> {
  return pattern;
}
