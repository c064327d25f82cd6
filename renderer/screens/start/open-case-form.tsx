import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { toProblem } from '../../client/problem.ts';
import { useRecentCases } from '../../client/queries.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { goTo } from '../../state/location.ts';
import { useFocusOnShow } from '../../parts/use-focus-on-show.ts';
import classes from './start.module.css';

/** Which file, and its passphrase. */
export function OpenCaseForm({ file }: { readonly file: string }) {
  const recent = useRecentCases().data;
  const known = recent?.cases.find((found) => found.path === file);
  const [path, setPath] = useState(file);
  const [passphrase, setPassphrase] = useState('');
  const open = useCommand(
    'caseFile.open',
    async (client, input: { file: string; passphrase: string }) => {
      const summary = await client.caseFile.open(input);
      goTo('chronology');
      return summary;
    },
    { showsProblem: true },
  );
  const pathField = useFocusOnShow<HTMLInputElement>(file === '');
  const passphraseField = useFocusOnShow<HTMLInputElement>(file !== '');
  const ready = path.trim() !== '' && passphrase !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) open.mutate({ file: path.trim(), passphrase });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <h2>{known === undefined ? 'Open a case' : `Open ${known.title}`}</h2>
      <TextInput
        label="Case file"
        description={
          recent === undefined
            ? 'Where the file is.'
            : `Where the file is, or its name alone if it is in ${recent.folder}`
        }
        placeholder="Name.throughline"
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
        ref={pathField}
        required
      />
      <PasswordInput
        label="Passphrase"
        autoComplete="current-password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        ref={passphraseField}
        required
      />
      {open.isError ? <ProblemNote problem={toProblem(open.error)} /> : null}
      <Button type="submit" className={classes.submit} disabled={!ready} loading={open.isPending}>
        Open the case
      </Button>
    </form>
  );
}
