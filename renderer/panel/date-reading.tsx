import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { ReadDate } from '../../shared/model/dates.ts';
import { useFocusOnShow } from '../parts/use-focus-on-show.ts';
import { dateProblemWords } from '../words/date-problems.ts';
import { formatReadDate } from '../words/dates.ts';
import { toSentence } from '../words/sentence.ts';
import classes from './entry-panel.module.css';

interface DateReadingProps {
  readonly date: ReadDate;
  readonly onCorrect: (raw: string) => void;
}

/** The date, what was assumed in reading it, and a way to give another. */
export function DateReading({ date, onCorrect }: DateReadingProps) {
  const [editing, setEditing] = useState(false);
  return (
    <div>
      <dt>Happened</dt>
      {editing ? (
        <dd>
          <DateField
            raw={date.raw}
            onCancel={() => setEditing(false)}
            onKeep={(raw) => {
              setEditing(false);
              if (raw !== date.raw && raw !== '') onCorrect(raw);
            }}
          />
        </dd>
      ) : (
        <dd className={classes.withButton}>
          <strong>
            {formatReadDate(date)}
            {date.time === null ? '' : `, ${date.time}`}
          </strong>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label="Change the date"
            onClick={() => setEditing(true)}
          >
            <IconPencil size={14} stroke={1.7} aria-hidden />
          </ActionIcon>
        </dd>
      )}
      {date.assumption === null ? null : <dd className={classes.aside}>{toSentence(date.assumption)}</dd>}
      {date.problem === null ? null : <dd className={classes.doubt}>{dateProblemWords[date.problem]}</dd>}
    </div>
  );
}

interface DateFieldProps {
  readonly raw: string;
  readonly onKeep: (raw: string) => void;
  readonly onCancel: () => void;
}

function DateField({ raw, onKeep, onCancel }: DateFieldProps) {
  const [typed, setTyped] = useState(raw);
  const field = useFocusOnShow<HTMLInputElement>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onKeep(typed.trim());
  };
  return (
    <form className={classes.dateForm} onSubmit={submit}>
      <TextInput
        ref={field}
        size="xs"
        aria-label="Date it happened"
        description="As you would write it: 12/10/2019, March 2020, about 2018"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <Button type="submit" size="compact-xs">
        Keep this date
      </Button>
    </form>
  );
}
