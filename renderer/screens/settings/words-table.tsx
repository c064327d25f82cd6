import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { longestWord } from '../../../shared/profile/words.ts';
import type { WordKey } from '../../../shared/profile/words.ts';
import { useCommand } from '../../client/use-command.ts';
import classes from './profile.module.css';
import { wordToKeep } from './word-rows.ts';
import type { WordRow } from './word-rows.ts';

/** The usual words beside those of this case; a word that is changed is kept when the field is left. */
export function WordsTable({ rows }: { readonly rows: readonly WordRow[] }) {
  const save = useCommand(
    'settings.setWord',
    (client, changed: { readonly key: WordKey; readonly word: string | null }) =>
      client.settings.setWord(changed),
  );
  const put = (key: WordKey, word: string | null) => save.mutate({ key, word });
  return (
    <table className={classes.words}>
      <thead>
        <tr>
          <th scope="col">Usual word</th>
          <th scope="col">Word in this case</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.neutral}
              <small>{row.where}</small>
            </th>
            <td>
              <WordField key={row.now} row={row} onKeep={(word) => put(row.key, word)} />
              {row.now === row.ofProfile ? null : (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  className={classes.back}
                  aria-label={`${row.neutral}: as the profile has it, ${row.ofProfile}`}
                  onClick={() => put(row.key, null)}
                >
                  As the profile has it: {row.ofProfile}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface WordFieldProps {
  readonly row: WordRow;
  readonly onKeep: (word: string | null) => void;
}

function WordField({ row, onKeep }: WordFieldProps) {
  const [typed, setTyped] = useState(row.now);
  const keep = () => {
    const word = wordToKeep(row, typed);
    if (word === undefined) setTyped(row.now);
    else onKeep(word);
  };
  return (
    <TextInput
      size="xs"
      aria-label={`Word for ${row.neutral}`}
      value={typed}
      maxLength={longestWord}
      classNames={row.now === row.neutral ? { input: classes.usual ?? '' } : {}}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(row.now);
      }}
    />
  );
}
