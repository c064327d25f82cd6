import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { PeriodToSet } from '../../../shared/contract/chronology.ts';
import type { StatusKind, StatusPeriod } from '../../../shared/model/chronology.ts';
import { statusKinds } from '../../../shared/model/chronology.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import type { Person } from '../../../shared/model/person.ts';
import { periodLabelWord } from '../../../shared/profile/period-label.ts';
import { periodWord } from '../../../shared/profile/period-words.ts';
import type { OwnWords } from '../../../shared/profile/words.ts';
import { useClient } from '../../client/client-context.ts';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { DayField, hasUnreadDay } from '../../parts/day-field.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './status-periods.module.css';

interface PeriodFormProps {
  /** The period spoken of; null to add one. */
  readonly about: StatusPeriod | null;
  /** Asks only why the period is taken out. */
  readonly removing?: boolean;
  /** Children to choose from for a period that is added. */
  readonly people: readonly Person[];
  readonly words: OwnWords;
  readonly onDone: (key: string) => void;
  readonly onCancel: () => void;
}

/** What a person says of a period: start, end, name, and always why. */
export function PeriodForm({ about, removing = false, people, words, onDone, onCancel }: PeriodFormProps) {
  const client = useClient();
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => client.settings.get() });
  const user = settings.data?.user ?? '';
  const [kind, setKind] = useState<StatusKind>(about?.kind ?? 'child-protection-plan');
  const [children, setChildren] = useState<readonly number[]>(people.map(({ id }) => id));
  const [from, setFrom] = useState<IsoDay | undefined>(about?.from);
  const [to, setTo] = useState<IsoDay | undefined>(about?.to ?? undefined);
  const [label, setLabel] = useState(about?.label ?? '');
  const [reason, setReason] = useState('');
  const [name, setName] = useState<string | null>(null);
  const [missing, setMissing] = useState<'from' | 'reason' | null>(null);
  const days = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const keepName = useCommand('settings.set', (_, typed: string) => client.settings.set({ user: typed }));
  const save = useCommand(
    'chronology.setPeriod',
    async (_, said: PeriodToSet) => {
      if (said.by !== '' && said.by !== user) await keepName.mutateAsync(said.by);
      return client.chronology.setPeriod(said);
    },
    { showsProblem: true },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A day that cannot be read stands in its field with a sentence; nothing is kept beside it.
    if (hasUnreadDay(days.current)) return;
    if (from === undefined) return setMissing('from');
    if (reason.trim() === '') return setMissing('reason');
    setMissing(null);
    save.mutate(
      {
        of: about === null ? { kind, children: [...children] } : { key: about.key ?? '' },
        removed: removing,
        from,
        to: to ?? null,
        label,
        reason,
        by: (name ?? user).trim(),
      },
      { onSuccess: ({ key }) => onDone(key) },
    );
  };
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={submit}
      aria-label={removing ? 'Take the period out' : about === null ? 'A new period' : 'Change the period'}
    >
      {about === null ? (
        <div className={classes.line}>
          <NativeSelect
            size="xs"
            label="Kind"
            data={statusKinds.map((value) => ({ value, label: periodWord(value, words) }))}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as StatusKind)}
          />
          <Checkbox.Group
            size="xs"
            label="Children"
            value={children.map(String)}
            onChange={(values) => setChildren(values.map(Number))}
          >
            <div className={classes.children}>
              {people.map((child) => (
                <Checkbox key={child.id} size="xs" value={String(child.id)} label={child.name} />
              ))}
            </div>
          </Checkbox.Group>
        </div>
      ) : null}
      {removing ? null : (
        <div className={classes.line} ref={days}>
          <DayField
            size="xs"
            label="From"
            value={from}
            onDay={setFrom}
            error={missing === 'from' && from === undefined ? 'Write the day it began.' : undefined}
          />
          <DayField size="xs" label="To (empty: still open)" value={to} onDay={setTo} />
          <TextInput
            size="xs"
            className={classes.wide}
            label={periodLabelWord(kind)}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        </div>
      )}
      <div className={classes.line}>
        <TextInput
          size="xs"
          className={classes.wide}
          label={removing ? 'Why it is not right' : 'Why, or how you know'}
          value={reason}
          error={
            missing === 'reason' && reason.trim() === ''
              ? 'Write in a line why. It is kept in the log.'
              : undefined
          }
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label="Your name"
          value={name ?? user}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button type="submit" size="xs" loading={save.isPending}>
            {removing ? 'Take it out' : about === null ? 'Add the period' : 'Keep this change'}
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            Leave it
          </Button>
        </div>
      </div>
      {save.isError ? <ProblemNote problem={toProblem(save.error)} /> : null}
    </form>
  );
}
