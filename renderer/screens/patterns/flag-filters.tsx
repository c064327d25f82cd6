import { NativeSelect } from '@mantine/core';
import { tiers } from '../../../shared/model/flag.ts';
import { decisionFacts } from './decision-mark.tsx';
import classes from './patterns.module.css';
import type { FlagChoice } from './select-flags.ts';
import { tierWords } from './tier-words.ts';

type Narrowing = Omit<FlagChoice, 'status'>;

interface FlagFiltersProps {
  readonly choice: Narrowing;
  readonly onChange: (choice: Narrowing) => void;
}

const tierChoices = [
  { value: 'any', label: 'Any source' },
  ...tiers.map((tier) => ({ value: tier, label: tierWords[tier].label })),
];

const answerChoices = [
  { value: 'any', label: 'Answered or not' },
  { value: 'none', label: 'Not answered' },
  ...Object.entries(decisionFacts).map(([value, { label }]) => ({ value, label })),
  { value: 'changed', label: 'Changed since' },
];

/** What stands behind the question, and what was answered. */
export function FlagFilters({ choice, onChange }: FlagFiltersProps) {
  return (
    <div className={classes.filters}>
      <NativeSelect
        size="xs"
        aria-label="Where the question comes from"
        data={tierChoices}
        value={choice.tier}
        onChange={(event) => onChange({ ...choice, tier: event.currentTarget.value as Narrowing['tier'] })}
      />
      <NativeSelect
        size="xs"
        aria-label="Answer"
        data={answerChoices}
        value={choice.answer}
        onChange={(event) =>
          onChange({ ...choice, answer: event.currentTarget.value as Narrowing['answer'] })
        }
      />
    </div>
  );
}
