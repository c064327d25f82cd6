import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { formatCount } from '../../words/numbers.ts';
import classes from './filter-bar.module.css';
import { FilterChip } from './filter-chip.tsx';

export interface Choice<Key> {
  readonly key: Key;
  readonly label: string;
  readonly shown?: ReactNode;
  readonly count?: number;
}

interface ChoiceChipProps<Key> {
  readonly name: string;
  readonly choices: readonly Choice<Key>[];
  readonly chosen: readonly Key[];
  readonly onChange: (chosen: Key[]) => void;
  /** Said when there is nothing to choose from yet. */
  readonly none: string;
  /** More choices above the list. */
  readonly above?: ReactNode;
  readonly aboveActive?: boolean;
}

/** A part of the filter where any number of things may be chosen; nothing chosen means all. */
export function ChoiceChip<Key extends string | number>({
  name,
  choices,
  chosen,
  onChange,
  none,
  above,
  aboveActive = false,
}: ChoiceChipProps<Key>) {
  const [words, setWords] = useState('');
  const long = choices.length > 12;
  const shown = choices.filter((choice) => choice.label.toLowerCase().includes(words.toLowerCase()));
  return (
    <FilterChip
      name={name}
      chosen={summarise(choices, chosen)}
      active={chosen.length > 0 || aboveActive}
      width={320}
    >
      {above}
      {long ? (
        <TextInput
          size="xs"
          mb={8}
          aria-label={`Find in ${name.toLowerCase()}`}
          placeholder="Find"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      ) : null}
      {choices.length === 0 ? <p className={classes.none}>{none}</p> : null}
      <div className={classes.choices}>
        {shown.map((choice) => (
          <Checkbox
            key={choice.key}
            classNames={{ body: classes.choice, labelWrapper: classes.choiceLabel }}
            label={
              <span className={classes.choiceLine}>
                {choice.shown ?? choice.label}
                {choice.count === undefined ? null : (
                  <span className={classes.choiceCount}>{formatCount(choice.count)}</span>
                )}
              </span>
            }
            checked={chosen.includes(choice.key)}
            onChange={() =>
              onChange(
                chosen.includes(choice.key)
                  ? chosen.filter((key) => key !== choice.key)
                  : [...chosen, choice.key],
              )
            }
          />
        ))}
      </div>
    </FilterChip>
  );
}

/** "all", the one thing chosen, or "3 of 7". */
export function summarise<Key>(choices: readonly Choice<Key>[], chosen: readonly Key[]): string {
  if (chosen.length === 0) return 'all';
  if (chosen.length === 1) return choices.find((choice) => choice.key === chosen[0])?.label ?? '1';
  return `${chosen.length} of ${choices.length}`;
}
