import type { Person } from '../../../shared/model/person.ts';
import { formatDay } from '../../words/dates.ts';
import { formatCount } from '../../words/numbers.ts';
import classes from './people-table.module.css';
import { byRole, roleWords } from './role-words.ts';

export type ListedPerson = Person & { readonly mentions: number; readonly lastContact: string | null };

interface PeopleTableProps {
  readonly people: readonly ListedPerson[];
  readonly open: number | null;
  readonly onOpen: (person: ListedPerson) => void;
}

/** Everybody on the list, children first. A click on a name opens it beside. */
export function PeopleTable({ people, open, onOpen }: PeopleTableProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Born</th>
          <th scope="col">Other spellings</th>
          <th scope="col">Pseudonym</th>
          <th scope="col" className={classes.number}>
            Records
          </th>
          <th scope="col">Last contact</th>
        </tr>
      </thead>
      <tbody>
        {byRole(people).map((person) => (
          <tr key={person.id} data-open={person.id === open || undefined}>
            <th scope="row">
              <button type="button" aria-pressed={person.id === open} onClick={() => onOpen(person)}>
                {person.name}
              </button>
            </th>
            <td>{roleWords[person.role]}</td>
            <td>
              {person.born === null ? (
                <span className={classes.none}>Not recorded</span>
              ) : (
                formatDay(person.born)
              )}
            </td>
            <td>
              <span className={classes.pills}>
                {person.aliases.map((alias) => (
                  <span key={alias}>{alias}</span>
                ))}
              </span>
            </td>
            <td>{person.pseudonym}</td>
            <td className={classes.number}>{formatCount(person.mentions)}</td>
            <td>
              {person.lastContact === null ? (
                <span className={classes.none}>Not recorded</span>
              ) : (
                formatDay(person.lastContact)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
