import { useState } from 'react';
import type { MatchPair } from '../../../shared/contract/matching.ts';
import type { MatchDecision, MatchStrength } from '../../../shared/model/match.ts';
import { useFlags } from '../../client/queries.ts';
import { useFilter } from '../../state/filter.tsx';
import { countOf } from '../../words/numbers.ts';
import { pairKey } from './pair-key.ts';
import { passesFilter } from './passes-filter.ts';
import { afterDecided, afterSkipped, stepped } from './queue.ts';
import { useDecisions } from './use-decisions.ts';

export type Tray = 'open' | 'decided';

const spoken: Readonly<Record<MatchDecision, string>> = {
  same: 'Kept as the same event.',
  different: 'Kept as different.',
  open: 'Decision taken back.',
};

/** One sitting at the desk: which pairs are in the tray, which lies open, and what can be done with it. */
export function useSitting(suggested: readonly MatchPair[]) {
  const { filter } = useFilter();
  const flag = useFlags().data?.flags.find(({ key }) => key === filter.flag);
  const { all, decisionOf, decide, undo } = useDecisions(suggested);
  const [tray, setTray] = useState<Tray>('open');
  const [strengths, setStrengths] = useState<readonly MatchStrength[]>([]);
  const [at, setAt] = useState<string | null>(null);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');

  const filtered = all.filter((pair) => passesFilter(pair, filter, flag));
  const open = filtered.filter((pair) => decisionOf(pair) === 'open');
  const inTray = filtered.filter(
    (pair) =>
      (decisionOf(pair) === 'open') === (tray === 'open') &&
      (strengths.length === 0 || strengths.includes(pair.strength)),
  );
  const keys = inTray.map(pairKey);
  const current = inTray.find((pair) => pairKey(pair) === at) ?? inTray[0] ?? null;
  const key = current === null ? '' : pairKey(current);

  const put = (decision: MatchDecision) => {
    if (current === null) return;
    decide([current], decision);
    setAt(afterDecided(keys, key));
    setSaid(`${spoken[decision]} ${countOf(Math.max(0, inTray.length - 1), 'pair')} left here.`);
  };
  return {
    tray,
    setTray: (next: Tray) => {
      setTray(next);
      setAt(null);
    },
    strengths,
    setStrengths,
    inTray,
    current,
    currentKey: key,
    skipped,
    /** What was just done, for those who hear it. */
    said,
    total: filtered.length,
    decided: filtered.length - open.length,
    lookedAt: filtered.filter((pair) => decisionOf(pair) !== 'open' || skipped.has(pairKey(pair))).length,
    openOf: (strength: MatchStrength) => open.filter((pair) => pair.strength === strength),
    decisionOf,
    pick: setAt,
    move: (step: number) => setAt(stepped(keys, key, step)),
    put,
    putAll: (pairs: readonly MatchPair[]) => {
      decide(pairs, 'same');
      setAt(null);
      setSaid(`${countOf(pairs.length, 'pair')} kept as the same event.`);
    },
    skip: () => {
      const after = new Set([...skipped, key]);
      setSkipped(after);
      setAt(afterSkipped(keys, key, after));
      setSaid('Skipped.');
    },
    undo: () => {
      const back = undo();
      setSaid(back === null ? 'Nothing decided in this sitting to take back.' : 'Decision taken back.');
      if (back === null) return;
      setTray('open');
      setAt(back);
    },
  };
}

export type Sitting = ReturnType<typeof useSitting>;
