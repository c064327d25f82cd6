import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { MatchPair } from '../../../shared/contract/matching.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { useFocusOnShow } from '../../parts/use-focus-on-show.ts';
import { formatReadDate } from '../../words/dates.ts';
import { countOf } from '../../words/numbers.ts';
import { accountWords } from './account-words.ts';
import classes from './accept-all.module.css';
import { pairKey } from './pair-key.ts';

interface AcceptAllProps {
  readonly pairs: readonly MatchPair[];
  readonly onAccept: (pairs: readonly MatchPair[]) => void;
  readonly onCancel: () => void;
}

/** All strong suggestions in a list to read before they are accepted; any can be left out. */
export function AcceptAll({ pairs, onAccept, onCancel }: AcceptAllProps) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const chosen = pairs.filter((pair) => !leftOut.has(pairKey(pair)));
  const toggle = (key: string, take: boolean) =>
    setLeftOut((before) => {
      const after = new Set(before);
      if (take) after.delete(key);
      else after.add(key);
      return after;
    });
  return (
    <section className={classes.panel} aria-labelledby="accept-all-heading">
      <header className={classes.head}>
        <h2 id="accept-all-heading" ref={heading} tabIndex={-1}>
          Read these before you accept them
        </h2>
        <p>
          Each line becomes one event that keeps both accounts. Untick what you want to look at by itself.
        </p>
      </header>
      <ul className={classes.list}>
        {pairs.map((pair) => {
          const key = pairKey(pair);
          return (
            <li key={key} data-out={leftOut.has(key) || undefined}>
              <Checkbox
                checked={!leftOut.has(key)}
                aria-label={`${formatReadDate(pair.left.happened)}: ${pair.left.agency} and ${pair.right.agency}`}
                onChange={(event) => toggle(key, event.currentTarget.checked)}
              />
              <time>{formatReadDate(pair.left.happened)}</time>
              <AgencyMark kind={pair.left.agencyKind} name={pair.left.agency} />
              <span>{accountWords(pair.left)}</span>
              <AgencyMark kind={pair.right.agencyKind} name={pair.right.agency} />
              <span>{accountWords(pair.right)}</span>
            </li>
          );
        })}
      </ul>
      <footer className={classes.foot}>
        <Button disabled={chosen.length === 0} onClick={() => onAccept(chosen)}>
          Keep {countOf(chosen.length, 'pair')} as the same event
        </Button>
        <Button variant="default" onClick={onCancel}>
          Go back, accept nothing
        </Button>
        <span>One step: a single undo takes all of them back.</span>
      </footer>
    </section>
  );
}
