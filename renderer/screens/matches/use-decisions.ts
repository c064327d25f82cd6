import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MatchPair } from '../../../shared/contract/matching.ts';
import type { MatchDecision } from '../../../shared/model/match.ts';
import { useClient } from '../../client/client-context.ts';
import { toProblem } from '../../client/problem.ts';
import { refreshAfter } from '../../client/use-command.ts';
import { pairKey } from './pair-key.ts';

interface Batch {
  readonly pairs: readonly MatchPair[];
  readonly decision: MatchDecision;
  readonly before: MatchDecision;
}

/** Names of the steps that decisions on matches leave in the history. */
const ownSteps = new Set(['keep as the same event', 'keep as different', 'take back a match decision']);

interface Decisions {
  /**
   * The suggestions, and the pairs decided in this sitting that are no longer suggested: a pair kept as
   * different never comes back by itself, and still has to be there to be taken back.
   */
  readonly all: readonly MatchPair[];
  /** The decision as the user sees it, also while it is still on its way into the file. */
  readonly decisionOf: (pair: MatchPair) => MatchDecision;
  readonly decide: (pairs: readonly MatchPair[], decision: MatchDecision) => void;
  /**
   * Takes back the last decision of this sitting that still stands; the key of its first pair, null
   * where there is none.
   */
  readonly undo: () => string | null;
}

/**
 * Decisions that show at once and are written one after the other, so that a row of quick key presses
 * never waits. What they change is asked for again when the last one is written.
 */
export function useDecisions(pairs: readonly MatchPair[]): Decisions {
  const client = useClient();
  const queries = useQueryClient();
  const [shown, setShown] = useState<ReadonlyMap<string, MatchDecision>>(new Map());
  const [left, setLeft] = useState<ReadonlyMap<string, MatchPair>>(new Map());
  const done = useRef<Batch[]>([]);
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);

  const suggested = new Set(pairs.map(pairKey));
  const isLeft = (pair: MatchPair) =>
    !suggested.has(pairKey(pair)) && (pair.decision !== 'open' || shown.has(pairKey(pair)));
  const all = [...pairs, ...[...left.values()].filter(isLeft)];
  const decisionOf = (pair: MatchPair) => shown.get(pairKey(pair)) ?? pair.decision;
  const show = (chosen: readonly MatchPair[], decision: MatchDecision) => {
    setShown((before) => new Map([...before, ...chosen.map((pair) => [pairKey(pair), decision] as const)]));
    setLeft(
      (before) =>
        new Map([...before, ...chosen.map((pair) => [pairKey(pair), { ...pair, decision }] as const)]),
    );
  };
  const settle = async () => {
    waiting.current -= 1;
    if (waiting.current > 0) return;
    await refreshAfter(queries, 'matching.decide');
    if (waiting.current === 0) setShown(new Map());
  };
  const write = (task: () => Promise<unknown>) => {
    waiting.current += 1;
    chain.current = chain.current
      .then(task)
      .catch((error: unknown) => {
        const { message, remedy } = toProblem(error);
        done.current = [];
        notifications.show({ title: message, message: remedy, color: 'attention', autoClose: 12_000 });
      })
      .then(() => void settle());
  };
  const decideNow = (pairs: readonly MatchPair[], decision: MatchDecision) =>
    client.matching.decide({ pairs: pairs.map(({ a, b }) => ({ a, b })), decision });
  /** True where the decision is still as it was made here; another undo may have come between. */
  const stands = ({ pairs: [first], decision }: Batch) => {
    const now = all.find((pair) => first !== undefined && pairKey(pair) === pairKey(first));
    return now !== undefined && decisionOf(now) === decision;
  };
  return {
    all,
    decisionOf,
    decide: (chosen, decision) => {
      const [first] = chosen;
      if (first === undefined) return;
      done.current.push({ pairs: chosen, decision, before: decisionOf(first) });
      show(chosen, decision);
      write(() => decideNow(chosen, decision));
    },
    undo: () => {
      let last = done.current.pop();
      while (last !== undefined && !stands(last)) last = done.current.pop();
      const [first] = last?.pairs ?? [];
      if (last === undefined || first === undefined) return null;
      const { pairs: taken, before } = last;
      show(taken, before);
      write(async () => {
        const step = (await client.caseFile.current())?.canUndo ?? '';
        return ownSteps.has(step) ? client.caseFile.undo() : decideNow(taken, before);
      });
      return pairKey(first);
    },
  };
}
