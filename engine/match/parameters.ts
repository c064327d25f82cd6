/**
 * Settings of the matching. All numbers are team defaults: no published source gives any. They order
 * and cap suggestions that a person decides; none is a probability.
 */
export interface MatchParameters {
  /** Score from which a suggestion is called strong, likely, possible. Below `possible` it is left out. */
  readonly strong: number;
  readonly likely: number;
  readonly possible: number;
  /** Score from which a pair speaks for joining the groups that it crosses; weaker pairs are forgotten. */
  readonly agreeing: number;
  /** Score from which one link may join two groups of which only half of the other pairs agree. */
  readonly firm: number;
  /** A vague date (a month, a season) is compared only when it spans at most this many days. */
  readonly widestInterval: number;
  /** How many days late a notification, referral or recorded date may be without naming the day. */
  readonly lateNotice: number;
  /** How many days late a letter or a plan code may be when its words point to the day or the meeting. */
  readonly lateLetter: number;
  /** How many days apart two accounts may be that share a rare word. */
  readonly lateWord: number;
  /** Days named in the words further back than this are history, not the event. */
  readonly historyAfter: number;
  /** Pairs compared for one entry and one day at most; a default date (1 January) fills up larger blocks. */
  readonly blockCap: number;
  /** Accounts looked at closely for one entry, those with most words in common first. */
  readonly partnerCap: number;
  /** Suggestions called possible that are kept for one entry, the best first: more would be read by nobody. */
  readonly possibleCap: number;
  /** Points in place of those of the evidence list, in its order, the starting points last: for trying out. */
  readonly points?: readonly number[];
}

export const defaultMatchParameters: MatchParameters = {
  strong: 0.8,
  likely: 0.58,
  possible: 0.35,
  agreeing: 0.2,
  firm: 0.62,
  widestInterval: 31,
  lateNotice: 5,
  lateLetter: 16,
  lateWord: 31,
  historyAfter: 45,
  blockCap: 64,
  partnerCap: 6,
  possibleCap: 3,
};
