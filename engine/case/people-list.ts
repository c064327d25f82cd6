import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ImportProblem } from '../import/model.ts';
import { personRoles, type Person, type PersonRole } from '../../shared/model/index.ts';
import { parseWrittenDate } from '../../shared/dates/index.ts';
import { Refusal } from '../../shared/problem.ts';
import type { CaseDatabase } from '../store/database.ts';
import { recordStep } from '../store/history.ts';
import { insertPerson, listPeople, updatePerson } from '../store/people.ts';
import { rereadEntries } from './reread.ts';
import { today } from './today.ts';

export interface ParsedPeople {
  readonly people: readonly Omit<Person, 'id'>[];
  readonly problems: readonly ImportProblem[];
}

/** Words that files use for a role, beside the roles themselves. */
const roleWords: Readonly<Record<string, PersonRole>> = {
  mum: 'mother',
  dad: 'father',
  stepfather: 'partner',
  stepmother: 'partner',
  grandmother: 'relative',
  grandfather: 'relative',
  aunt: 'relative',
  uncle: 'relative',
  sibling: 'child',
  'foster carer': 'carer',
  'social worker': 'professional',
};

function roleOf(word: string): PersonRole | null {
  const plain = word.trim().toLowerCase();
  return personRoles.find((role) => role === plain) ?? roleWords[plain] ?? null;
}

/**
 * Reads a people list: CSV with the columns name, role, dob (or date_of_birth), sex, aliases (split
 * by `;`), pseudonym. A row without a name, or with a role that is not known, is named as a problem.
 */
export function parsePeopleList(fileName: string, text: string): ParsedPeople {
  const name = basename(fileName);
  let rows: Record<string, string>[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (head: string[]) => head.map((h) => h.trim().toLowerCase()),
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch {
    throw new Refusal(
      'people-unreadable',
      `${name} is not a readable CSV file.`,
      'Save the list as CSV (comma separated) and try again.',
    );
  }
  if (rows.length > 0 && !('name' in (rows[0] ?? {}))) {
    throw new Refusal(
      'people-no-name-column',
      `${name} has no column "name".`,
      'Give the list a first line with: name, role, dob, sex, aliases, pseudonym.',
    );
  }
  const people: Omit<Person, 'id'>[] = [];
  const problems: ImportProblem[] = [];
  rows.forEach((row, index) => {
    const problem = (code: string, message: string, remedy: string): void => {
      problems.push({ code, severity: 'warning', table: null, row: index + 1, message, remedy });
    };
    const at = `${name}, row ${index + 1}`;
    const fullName = (row['name'] ?? '').trim();
    if (fullName === '')
      return problem('person-without-name', `${at}: there is no name.`, 'Add the name, or delete the row.');
    const role = roleOf(row['role'] ?? '');
    if (!role) {
      problem(
        'unknown-role',
        `${at}: the role "${row['role'] ?? ''}" of ${fullName} is not one that Throughline knows; kept as "other".`,
        `Use one of: ${personRoles.join(', ')}.`,
      );
    }
    const written = (row['dob'] ?? row['date_of_birth'] ?? row['born'] ?? '').trim();
    const born = written === '' ? null : parseWrittenDate(written, { today: today() });
    const exact = born !== null && born.earliest !== null && born.earliest === born.latest;
    if (born && !exact)
      problem(
        'unclear-birth-date',
        `${at}: the date of birth "${written}" of ${fullName} is not one day.`,
        'Write it as dd/mm/yyyy.',
      );
    people.push({
      name: fullName,
      role: role ?? 'other',
      born: exact ? born.earliest : null,
      sex: (row['sex'] ?? '').trim(),
      aliases: (row['aliases'] ?? '')
        .split(';')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
      pseudonym: (row['pseudonym'] ?? '').trim(),
    });
    return undefined;
  });
  return { people, problems };
}

/** Adds the people of a list, or changes those already there by name; then reads all entries again. */
export function applyPeopleList(
  db: CaseDatabase,
  list: readonly Omit<Person, 'id'>[],
): { readonly added: number; readonly changed: number } {
  const known = new Map(listPeople(db).map((person) => [person.name.toLowerCase(), person]));
  const counts = { added: 0, changed: 0 };
  recordStep(db, 'people list', { names: list.length }, () => {
    for (const person of list) {
      const before = known.get(person.name.toLowerCase());
      if (!before) {
        insertPerson(db, person);
        counts.added += 1;
      } else if (
        JSON.stringify({ ...person, id: before.id }) !== JSON.stringify({ ...before, id: before.id })
      ) {
        updatePerson(db, { ...person, id: before.id });
        counts.changed += 1;
      }
    }
    rereadEntries(db);
  });
  return counts;
}
