import type { MatchStrength } from '../../../shared/model/match.ts';
import classes from './strength-word.module.css';

export const strengthWords: Readonly<Record<MatchStrength, string>> = {
  strong: 'Strong',
  likely: 'Likely',
  possible: 'Possible',
};

/** How many of the three bars are filled. */
const filled: Readonly<Record<MatchStrength, number>> = { strong: 3, likely: 2, possible: 1 };

interface StrengthWordProps {
  readonly strength: MatchStrength;
  /** Only the shape; the word is there for those who do not see it. */
  readonly shapeOnly?: boolean;
}

/** How much speaks for a match: a word and three bars, never a percentage. */
export function StrengthWord({ strength, shapeOnly = false }: StrengthWordProps) {
  return (
    <span className={classes.strength} title={shapeOnly ? strengthWords[strength] : undefined}>
      <svg width="15" height="13" viewBox="0 0 15 13" aria-hidden>
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 5 + 0.75}
            y={8.25 - bar * 3.5}
            width="3"
            height={4 + bar * 3.5}
            rx="0.5"
            data-filled={bar < filled[strength] || undefined}
          />
        ))}
      </svg>
      <span className={shapeOnly ? classes.heard : undefined}>{strengthWords[strength]}</span>
    </span>
  );
}
