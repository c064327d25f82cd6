import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { MatchPair } from '../../../shared/contract/matching.ts';
import type { MatchDecision } from '../../../shared/model/match.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { formatReadDate } from '../../words/dates.ts';
import { accountWords } from './account-words.ts';
import { pairKey } from './pair-key.ts';
import classes from './pair-list.module.css';
import { StrengthWord } from './strength-word.tsx';

interface PairListProps {
  readonly pairs: readonly MatchPair[];
  readonly current: string;
  readonly skipped: ReadonlySet<string>;
  readonly decisionOf: (pair: MatchPair) => MatchDecision;
  readonly onPick: (key: string) => void;
}

const decisionWords: Readonly<Record<MatchDecision, string>> = {
  same: 'Same event',
  different: 'Different',
  open: '',
};

/** The pairs in order; only those in sight exist. The arrow keys of the desk move through it. */
export function PairList({ pairs, current, skipped, decisionOf, onPick }: PairListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // The virtual list keeps its own state; nothing here is memoised by the compiler.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: pairs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 49,
    overscan: 10,
  });
  const at = pairs.findIndex((pair) => pairKey(pair) === current);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
  }, [at, rows]);
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul style={{ height: rows.getTotalSize() }} aria-label="Pairs">
        {rows.getVirtualItems().map((row) => {
          const pair = pairs[row.index];
          if (pair === undefined) return null;
          const key = pairKey(pair);
          const decision = decisionOf(pair);
          return (
            <li key={key} style={{ transform: `translateY(${row.start}px)` }}>
              <button
                type="button"
                className={classes.pair}
                aria-current={key === current || undefined}
                tabIndex={key === current ? 0 : -1}
                onClick={() => onPick(key)}
              >
                <span className={classes.line}>
                  <time>{formatReadDate(pair.left.happened)}</time>
                  <AgencyMark kind={pair.left.agencyKind} name={pair.left.agency} />
                  <AgencyMark kind={pair.right.agencyKind} name={pair.right.agency} />
                  <StrengthWord strength={pair.strength} shapeOnly />
                </span>
                <span className={classes.words}>
                  {decision === 'open' ? null : <em>{decisionWords[decision]}</em>}
                  {skipped.has(key) && decision === 'open' ? <em>Skipped</em> : null}
                  {accountWords(pair.left)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
