import { Button, Menu, Select } from '@mantine/core';
import type { Person, PersonRole } from '../../../shared/model/person.ts';
import { childrenMissing, useChildrenMissing } from '../../client/use-children-missing.ts';
import { useCommand } from '../../client/use-command.ts';
import { countOf } from '../../words/numbers.ts';
import { withAlias } from './draft.ts';
import classes from './unknown-names.module.css';
import { roleChoices } from './role-words.ts';

interface UnknownNamesProps {
  readonly names: readonly { readonly name: string; readonly entries: number }[];
  readonly people: readonly Person[];
  readonly onAdd: (name: string, role: PersonRole) => void;
}

/** Names in the records that nobody on the list answers to; each can be added or joined to somebody. */
export function UnknownNames({ names, people, onAdd }: UnknownNamesProps) {
  const join = useCommand('people.change', (client, person: Person) => client.people.change(person));
  const withoutChildren = useChildrenMissing();
  const choices = people.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <section className={classes.names} aria-labelledby="unknown-names">
      <h2 id="unknown-names">Names nobody answers to</h2>
      {withoutChildren ? (
        <p>
          {childrenMissing.title} {childrenMissing.why}
        </p>
      ) : null}
      {names.length === 0 ? (
        withoutChildren ? null : (
          <p>
            {people.length === 0
              ? 'Names that records use and nobody on the list answers to will be here.'
              : 'No name stands in the records of which the list does not know who it is.'}
          </p>
        )
      ) : (
        <p>
          {countOf(names.length, 'name')} in the records. Add those that matter; the others can stay as they
          are.
        </p>
      )}
      <ul>
        {names.map(({ name, entries }) => (
          <li key={name}>
            <div className={classes.who}>
              <strong>{name}</strong>
              <span>{countOf(entries, 'record')}</span>
            </div>
            <div className={classes.what}>
              <Menu position="bottom-start">
                <Menu.Target>
                  <Button size="compact-xs" variant="default" aria-label={`Add as… ${name}`}>
                    Add as…
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {roleChoices.map(({ value, label }) => (
                    <Menu.Item key={value} onClick={() => onAdd(name, value as PersonRole)}>
                      {label}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
              <Select
                size="xs"
                className={classes.spelling}
                aria-label={`${name} is another spelling of`}
                placeholder="is another spelling of…"
                data={choices}
                searchable
                disabled={join.isPending}
                value={null}
                nothingFoundMessage="Nobody has this name"
                onChange={(id) => {
                  const person = people.find((other) => String(other.id) === id);
                  if (person === undefined) return;
                  const {
                    id: own,
                    name: full,
                    role,
                    born,
                    sex,
                    aliases,
                    pseudonym,
                  } = withAlias(person, name);
                  join.mutate({ id: own, name: full, role, born, sex, aliases, pseudonym });
                }}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
