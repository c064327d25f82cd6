import { Button, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Person, PersonRole } from '../../../shared/model/person.ts';
import { DayField, hasUnreadDay } from '../../parts/day-field.tsx';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFocusOnShow } from '../../parts/use-focus-on-show.ts';
import { draftProblem } from './draft.ts';
import type { PersonDraft } from './draft.ts';
import classes from './people.module.css';
import { roleChoices } from './role-words.ts';

interface PersonFormProps {
  readonly draft: PersonDraft;
  readonly onDone: () => void;
}

const sexChoices = [
  { value: '', label: 'Not recorded' },
  { value: 'F', label: 'Female' },
  { value: 'M', label: 'Male' },
];

/** Adds or changes one person. All records are read again with it. */
export function PersonForm({ draft, onDone }: PersonFormProps) {
  const [typed, setTyped] = useState(draft);
  const [missing, setMissing] = useState<string | null>(null);
  const name = useFocusOnShow<HTMLInputElement>();
  const save = useCommand(
    draft.id === null ? 'people.add' : 'people.change',
    async (client, { id, ...person }: PersonDraft): Promise<Person> =>
      id === null ? client.people.add(person) : client.people.change({ id, ...person }),
    { showsProblem: true },
  );
  const remove = useCommand('people.remove', (client, id: number) => client.people.remove({ id }));
  const put = (part: Partial<PersonDraft>) => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (hasUnreadDay(event.currentTarget)) return;
    const problem = draftProblem(typed);
    setMissing(problem);
    if (problem === null)
      save.mutate(
        { ...typed, name: typed.name.trim(), pseudonym: typed.pseudonym.trim() },
        { onSuccess: onDone },
      );
  };
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      aria-label={draft.id === null ? 'Add a person' : 'Change'}
    >
      <h2>{draft.id === null ? 'Add a person' : draft.name}</h2>
      <TextInput
        ref={name}
        size="xs"
        label="Name"
        value={typed.name}
        error={missing}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label="Role"
        data={roleChoices}
        value={typed.role}
        onChange={(event) => put({ role: event.currentTarget.value as PersonRole })}
      />
      <div className={classes.pair}>
        <DayField
          size="xs"
          label="Born"
          value={typed.born ?? undefined}
          onDay={(day) => put({ born: day ?? null })}
        />
        <NativeSelect
          size="xs"
          label="Sex"
          data={sexChoices}
          value={typed.sex}
          onChange={(event) => put({ sex: event.currentTarget.value })}
        />
      </div>
      <TagsInput
        size="xs"
        label="Other spellings"
        description="As the records write it: Nan, MGM, Mrs Pellow. Enter after each."
        splitChars={[';']}
        acceptValueOnBlur
        classNames={{ pill: classes.pill }}
        value={[...typed.aliases]}
        onChange={(aliases) => put({ aliases })}
      />
      <TextInput
        size="xs"
        label="Pseudonym"
        description="Stands for the name in anonymised copies, for example Child A."
        value={typed.pseudonym}
        onChange={(event) => put({ pseudonym: event.currentTarget.value })}
      />
      {save.isError ? <ProblemNote problem={toProblem(save.error)} /> : null}
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          {draft.id === null ? 'Add to the list' : 'Keep changes'}
        </Button>
        <Button variant="default" onClick={onDone}>
          Close
        </Button>
      </div>
      {draft.id === null ? null : (
        <Button
          variant="subtle"
          className={classes.remove}
          loading={remove.isPending}
          onClick={() => draft.id !== null && remove.mutate(draft.id, { onSuccess: onDone })}
        >
          Remove from the list
        </Button>
      )}
      {save.isPending ? <p className={classes.hint}>Reading all records again with this name…</p> : null}
    </form>
  );
}
