import { matchStrengths } from '../../../shared/model/match.ts';
import type { MatchStrength } from '../../../shared/model/match.ts';
import classes from './matches.module.css';
import { StrengthWord } from './strength-word.tsx';

interface StrengthFilterProps {
  readonly chosen: readonly MatchStrength[];
  readonly onChange: (chosen: readonly MatchStrength[]) => void;
}

/** Narrows the pairs to some strengths; none pressed means all. */
export function StrengthFilter({ chosen, onChange }: StrengthFilterProps) {
  const toggle = (strength: MatchStrength) =>
    onChange(
      chosen.includes(strength) ? chosen.filter((other) => other !== strength) : [...chosen, strength],
    );
  return (
    <fieldset className={classes.strengths} aria-label="Strength of the suggestion">
      {matchStrengths.map((strength) => (
        <button
          key={strength}
          type="button"
          aria-pressed={chosen.includes(strength)}
          onClick={() => toggle(strength)}
        >
          <StrengthWord strength={strength} />
        </button>
      ))}
    </fieldset>
  );
}
