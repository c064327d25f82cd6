import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { DayField } from '../../parts/day-field.tsx';
import { toProblem } from '../../client/problem.ts';
import type { Client } from '../../client/connect.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './settings.module.css';

type CaseSettings = Awaited<ReturnType<Client['settings']['get']>>;
type Changed = Parameters<Client['settings']['set']>[0];

/** Title, the day the case is looked at from, and the name under answers. */
export function SettingsForm({ settings }: { readonly settings: CaseSettings }) {
  const [typed, setTyped] = useState({
    title: settings.title,
    referenceDate: settings.referenceDate ?? '',
    user: settings.user,
  });
  const save = useCommand('settings.set', (client, changed: Changed) => client.settings.set(changed), {
    showsProblem: true,
  });
  const changed: Changed = {
    ...(typed.title.trim() === settings.title ? {} : { title: typed.title.trim() }),
    ...(typed.user.trim() === settings.user ? {} : { user: typed.user.trim() }),
    ...(typed.referenceDate === (settings.referenceDate ?? '')
      ? {}
      : { referenceDate: typed.referenceDate === '' ? null : typed.referenceDate }),
  };
  const isChanged = Object.keys(changed).length > 0;
  const put = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) save.mutate(changed);
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label="Settings of this case">
      <section className={classes.section}>
        <div>
          <h2>This case</h2>
          <p>Kept in the case file; every change stands in the log and can be undone.</p>
        </div>
        <div className={classes.fields}>
          <TextInput
            label="Title"
            description="Heads the screens and the reports."
            value={typed.title}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          <DayField
            label="Reference date"
            description="The day from which patterns count and “still so” is said. Left empty: the last recorded day."
            value={typed.referenceDate === '' ? undefined : typed.referenceDate}
            onDay={(day) => put({ referenceDate: day ?? '' })}
          />
        </div>
      </section>
      <section className={classes.section}>
        <div>
          <h2>You</h2>
          <p>Stands under your answers to questions.</p>
        </div>
        <div className={classes.fields}>
          <TextInput
            label="Your name"
            autoComplete="name"
            value={typed.user}
            onChange={(event) => put({ user: event.currentTarget.value })}
          />
          {save.isError ? <ProblemNote problem={toProblem(save.error)} /> : null}
          <div>
            <Button type="submit" disabled={!isChanged} loading={save.isPending}>
              Keep these settings
            </Button>
          </div>
        </div>
      </section>
    </form>
  );
}
