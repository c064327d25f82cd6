import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { MatchPair } from '../../../shared/contract/matching.ts';
import classes from './reasons.module.css';
import { StrengthWord } from './strength-word.tsx';

/** Why the two are suggested, and what speaks against it. */
export function Reasons({ pair }: { readonly pair: MatchPair }) {
  return (
    <div className={classes.reasons}>
      <section>
        <h3>
          <StrengthWord strength={pair.strength} /> <span>suggestion, because</span>
        </h3>
        <ul>
          {pair.reasons.map((reason) => (
            <li key={reason}>
              <IconPlus size={13} stroke={2} aria-hidden />
              {reason}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>What speaks against it</h3>
        <ul>
          {pair.against.length === 0 ? (
            <li className={classes.none}>Nothing found in the two rows.</li>
          ) : null}
          {pair.against.map((reason) => (
            <li key={reason}>
              <IconMinus size={13} stroke={2} aria-hidden />
              {reason}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
