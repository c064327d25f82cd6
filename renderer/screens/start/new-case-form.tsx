import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { toProblem } from '../../client/problem.ts';
import { useRecentCases } from '../../client/queries.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFocusOnShow } from '../../parts/use-focus-on-show.ts';
import { goTo } from '../../state/location.ts';
import { toFileName } from './file-name.ts';
import classes from './start.module.css';

/** Name and passphrase of a new case file. */
export function NewCaseForm() {
  const first = useFocusOnShow<HTMLInputElement>();
  const folder = useRecentCases().data?.folder;
  const [title, setTitle] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const create = useCommand(
    'caseFile.create',
    async (client, input: { title: string; passphrase: string }) => {
      const summary = await client.caseFile.create({ file: toFileName(input.title), ...input });
      // Here, not when the form hears of it: by then the case is open and the form is gone.
      goTo('import');
      return summary;
    },
    { showsProblem: true },
  );
  const differs = again !== '' && again !== passphrase;
  const ready = title.trim() !== '' && passphrase !== '' && again === passphrase;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    create.mutate({ title: title.trim(), passphrase });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <h2>New case</h2>
      <TextInput
        label="Name of the family or case"
        description={
          title.trim() === ''
            ? 'One case file holds one family.'
            : `Kept as ${toFileName(title)}${folder === undefined ? '' : ` in ${folder}`}`
        }
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        ref={first}
        required
      />
      <p className={classes.advice}>
        The file is encrypted with this passphrase. Nobody can recover it, and without it the file cannot be
        opened. Four unrelated words are strong and easy to remember. Store it where your organisation keeps
        such things.
      </p>
      <PasswordInput
        label="Passphrase"
        autoComplete="new-password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        required
      />
      <PasswordInput
        label="The same passphrase again"
        autoComplete="new-password"
        value={again}
        error={differs ? 'The two are not the same yet.' : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
        required
      />
      {create.isError ? <ProblemNote problem={toProblem(create.error)} /> : null}
      <Button type="submit" className={classes.submit} disabled={!ready} loading={create.isPending}>
        Make the case file
      </Button>
    </form>
  );
}
