import type { StatusKind, Tier } from '../model/index.ts';

/** WD working days of England and Wales, d calendar days, w weeks, m calendar months, h hours. */
export type TimescaleUnit = 'WD' | 'd' | 'w' | 'm' | 'h';

export interface TimescaleLimit {
  readonly n: number;
  readonly unit: TimescaleUnit;
}

/** What starts the clock. */
export type TimescaleTrigger =
  /** An entry of one of these types, by these agencies (left out: social care). */
  | {
      readonly on: 'event';
      readonly types: readonly string[];
      /** Only where one of these was decided on it. */
      readonly decisions?: readonly string[];
      /** Only where one of these types follows (or stands on the entry) within five working days. */
      readonly ifFollowedBy?: readonly string[];
      /** Only where the entry's words match. */
      readonly words?: string;
      readonly anyAgency?: boolean;
    }
  /** The start of a status. */
  | { readonly on: 'status-start'; readonly status: StatusKind; readonly unborn?: boolean }
  /** The child's birth, for a child whose plan began before it. */
  | { readonly on: 'birth-on-plan' };

/** What is expected by the limit: an event of one of these types. */
export interface TimescaleExpected {
  readonly types: readonly string[];
  /** Plain words: "assessment signed off". */
  readonly words: string;
  /** Words of a later entry that tell of the expected event in passing ("signed off same date"). */
  readonly wording?: string;
  /** Met only when social care saw the child. */
  readonly childSeen?: boolean;
  /** Any agency's record counts; left out: social care's. */
  readonly anyAgency?: boolean;
  /** Decisions that count as the expected event too. */
  readonly orDecisions?: readonly string[];
}

/**
 * One timescale of practice. A timescale is asked only where its trigger is recorded; it is a
 * question about the record, not a breach.
 */
export interface Timescale {
  readonly id: string;
  /** Row in section A of the practice rules. */
  readonly row: number;
  readonly name: string;
  readonly nation: 'England' | 'England and Wales' | 'Scotland' | 'UK';
  readonly trigger: TimescaleTrigger;
  readonly expected: TimescaleExpected;
  readonly limit: TimescaleLimit;
  /** Each expected event starts the clock again, as long as `while` is open. */
  readonly repeats?: boolean;
  /** Asked only while this status is open for the child on the last day of the limit. */
  readonly while?: StatusKind;
  /** Not asked where this status was open when the clock started. */
  readonly unless?: StatusKind;
  /** Entries of these types, within the limit, say that the expected event is not called for. */
  readonly endedBy?: { readonly types: readonly string[]; readonly words?: string };
  /** A pattern of its own asks this already; asked here only when wanted. */
  readonly askedBy?: string;
  readonly tier: Tier;
  readonly source: string;
  /** R read at the source, Q read in a text that quotes it. */
  readonly confidence: 'R' | 'Q';
}

/** A row of section A that this pack does not ask, and why. */
export interface NotAsked {
  readonly row: number;
  readonly name: string;
  readonly why: string;
  /** The pattern that asks it instead. */
  readonly askedBy?: string;
}
