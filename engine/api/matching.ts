import { addDays } from '../../shared/calendar/iso-day.ts';
import type { MatchPair } from '../../shared/contract/matching.ts';
import type { MatchDecision, MatchSuggestion } from '../../shared/model/index.ts';
import { Refusal } from '../../shared/problem.ts';
import { chooseHeading } from '../case/choose-heading.ts';
import type { CaseSession } from '../case/session.ts';
import { mergeView, whoKnewWhen } from '../match/index.ts';
import { decideMatch } from '../store/decisions.ts';
import { recordStep } from '../store/history.ts';
import { eventById, plain } from './chronology.ts';
import { procedures } from './context.ts';

function toPair(session: CaseSession, suggestion: MatchSuggestion): MatchPair[] {
  const [left, right] = [
    session.state.entryById.get(suggestion.a),
    session.state.entryById.get(suggestion.b),
  ];
  return left && right ? [{ ...suggestion, left: plain(left), right: plain(right) }] : [];
}

/**
 * Remembers a decision on pairs of entries as one step. Accepted pairs join their events; "different"
 * is remembered, also across a new import; "open" takes a decision back. Used by screen and command line.
 */
export function decideMatches(
  session: CaseSession,
  pairs: readonly { readonly a: number; readonly b: number }[],
  decision: MatchDecision,
): number {
  const keys = pairs.map(({ a, b }) => {
    const [first, second] = [session.state.entryById.get(a), session.state.entryById.get(b)];
    if (!first || !second) {
      throw new Refusal(
        'entry-missing',
        'One of the two entries is no longer in the case.',
        'Go on to the next pair.',
      );
    }
    return { a: first.key, b: second.key };
  });
  const labels = {
    same: 'keep as the same event',
    different: 'keep as different',
    open: 'take back a match decision',
  };
  recordStep(session.db, labels[decision], { pairs: keys, decision }, () => {
    for (const { a, b } of keys) decideMatch(session.db, a, b, decision);
  });
  session.marksChanged();
  return keys.length;
}

/** Takes an account out of its event: what joined it is taken back and remembered as different. */
function split(session: CaseSession, entryId: number): number {
  const event = session.state.eventByEntry.get(entryId);
  const others = event?.accounts.filter((account) => account.id !== entryId) ?? [];
  if (others.length === 0) {
    throw new Refusal(
      'nothing-to-split',
      'This account already stands alone.',
      'Choose an event with several accounts.',
    );
  }
  decideMatches(
    session,
    others.map((other) => ({ a: entryId, b: other.id })),
    'different',
  );
  return session.state.eventByEntry.get(entryId)?.id ?? entryId;
}

const { matching } = procedures;

export const matchingRouter = {
  list: matching.list.handler(({ context, input }) => {
    const { session } = context.workspace;
    const all = session.suggestions;
    const chosen = all.filter(
      (match) =>
        (!input.decision || match.decision === input.decision) &&
        (!input.strength || input.strength.includes(match.strength)),
    );
    const open = all.filter((match) => match.decision === 'open').length;
    return {
      pairs: chosen
        .slice(input.offset, input.offset + input.limit)
        .flatMap((match) => toPair(session, match)),
      total: chosen.length,
      decided: all.length - open,
      open,
    };
  }),
  decide: matching.decide.handler(({ context, input }) => ({
    changed: decideMatches(context.workspace.sessionToEdit, input.pairs, input.decision),
  })),
  head: matching.head.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    chooseHeading(session, input.entryId);
    return { eventId: session.state.eventByEntry.get(input.entryId)?.id ?? input.entryId };
  }),
  split: matching.split.handler(({ context, input }) => ({
    eventId: split(context.workspace.sessionToEdit, input.entryId),
  })),
  around: matching.around.handler(({ context, input }) => {
    const { state } = context.workspace.session;
    const days = [input.a, input.b].flatMap((id) => state.entryById.get(id)?.happened.earliest ?? []).sort();
    const [from, to] = [days[0], days.at(-1)];
    if (!from || !to) return { entries: [] };
    const [first, last] = [addDays(from, -input.days), addDays(to, input.days)];
    return {
      entries: state.entries
        .filter(
          ({ happened }) =>
            happened.earliest !== null && happened.earliest >= first && happened.earliest <= last,
        )
        .map(({ id, happened, agency, agencyKind, text }) => ({
          id,
          eventId: state.eventByEntry.get(id)?.id ?? id,
          day: happened.earliest,
          agency,
          agencyKind,
          text,
        })),
    };
  }),
  compare: matching.compare.handler(({ context, input }) => {
    const { session } = context.workspace;
    const { state } = session;
    const event = eventById(session, input.eventId);
    const view = mergeView(event, { people: state.people, coverage: state.coverage });
    return {
      conflicts: view.conflicts.map(({ point, sentence, accounts }) => ({
        aspect: point,
        sentence,
        accounts: [...accounts],
      })),
      agreements: view.agreements.map(({ sentence }) => sentence),
      recordedBy: [...new Set(event.accounts.map(({ agency }) => agency))],
      mightBeExpected: view.silent.map(({ agency, because }) => ({ agency, because })),
      knewWhen: whoKnewWhen(event).map(({ agency, from, to, lagDays, because }) => ({
        agency,
        learned: from === to ? from : `${from} to ${to}`,
        lagDays,
        because,
      })),
    };
  }),
};
