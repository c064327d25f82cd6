import type { Filter } from '../../../shared/contract/filter.ts';
import type { Flag, FlagDecision, FlagStatus, Tier } from '../../../shared/model/flag.ts';
import { listOf } from '../../words/numbers.ts';

/** What the list is narrowed to beside the one filter. */
export interface FlagChoice {
  readonly status: FlagStatus;
  readonly tier: Tier | 'any';
  readonly answer: FlagDecision | 'any' | 'none' | 'changed';
}

/** Parts of the filter that only the events themselves can answer. */
export function needsEvents(filter: Filter): boolean {
  const { agencies, agencyKinds, types, polarity, words } = filter;
  return [agencies, agencyKinds, types, polarity, words].some((part) => part !== undefined);
}

/**
 * True where a flag is about one of the chosen children (or the household), touches the chosen dates
 * and has evidence among the chosen events. A flag without evidence rests on no event, so it stays.
 */
export function flagPasses(flag: Flag, filter: Filter, cited: ReadonlySet<string> | null): boolean {
  const { children, from, to } = filter;
  return (
    (children === undefined ||
      flag.children.length === 0 ||
      flag.children.some((child) => children.includes(child))) &&
    (from === undefined || flag.to >= from) &&
    (to === undefined || flag.from <= to) &&
    (cited === null || flag.evidence.length === 0 || cited.has(flag.key))
  );
}

/** True where a flag has the chosen tier and answer. */
export function flagChosen(flag: Flag, { tier, answer }: Omit<FlagChoice, 'status'>): boolean {
  if (tier !== 'any' && flag.tier !== tier) return false;
  if (answer === 'any') return true;
  if (answer === 'none') return flag.decision === null;
  if (answer === 'changed') return flag.decision?.changedSince === true;
  return flag.decision?.decision === answer;
}

export interface FlagGroup {
  readonly pattern: string;
  readonly name: string;
  readonly flags: readonly Flag[];
}

/** Flags by pattern, in the order of the patterns; within one, those that reach today first, then the latest. */
export function toGroups(flags: readonly Flag[]): readonly FlagGroup[] {
  return [...Map.groupBy(flags, ({ pattern }) => pattern)].map(([pattern, members]) => ({
    pattern,
    name: members[0]?.name ?? pattern,
    flags: members.toSorted(
      (a, b) =>
        Number(b.current) - Number(a.current) || b.to.localeCompare(a.to) || a.from.localeCompare(b.from),
    ),
  }));
}

/**
 * The line a question has in the list. Where its words name nobody ("What became of it?"), the children
 * it is about follow, or the household where it is about no child alone.
 *
 * @param children first names of those it is about; empty for the household
 * @param everyone first names of all children on the people list
 */
export function listLine(question: string, children: readonly string[], everyone: readonly string[]): string {
  const named =
    /\b(household|family|children)\b/i.test(question) ||
    everyone.some((name) => name !== '' && question.includes(name));
  if (named) return question;
  return `${question} (${children.length === 0 ? 'the household' : listOf(children)})`;
}

/** A summary as its question and what was found: "Was Alfie brought?" and "Six of nine ...". */
export function splitSummary(summary: string): { readonly question: string; readonly found: string } {
  const end = summary.indexOf('? ');
  if (end < 0) return { question: summary, found: '' };
  return { question: summary.slice(0, end + 1), found: summary.slice(end + 2) };
}
