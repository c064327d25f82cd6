import type { Person } from '../../shared/model/index.ts';
import type { CaseDatabase } from './database.ts';

interface PersonRecord extends Omit<Person, 'aliases'> {
  readonly aliases: string;
}

export function listPeople(db: CaseDatabase): readonly Person[] {
  const rows = db
    .prepare('SELECT id, name, role, born, sex, aliases, pseudonym FROM person ORDER BY id')
    .all() as PersonRecord[];
  return rows.map((row) => ({ ...row, aliases: JSON.parse(row.aliases) as string[] }));
}

export function insertPerson(db: CaseDatabase, person: Omit<Person, 'id'>): Person {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO person (name, role, born, sex, aliases, pseudonym) VALUES (?, ?, ?, ?, ?, ?)')
    .run(person.name, person.role, person.born, person.sex, JSON.stringify(person.aliases), person.pseudonym);
  return { ...person, id: Number(lastInsertRowid) };
}

export function updatePerson(db: CaseDatabase, person: Person): void {
  db.prepare(
    'UPDATE person SET name = ?, role = ?, born = ?, sex = ?, aliases = ?, pseudonym = ? WHERE id = ?',
  ).run(
    person.name,
    person.role,
    person.born,
    person.sex,
    JSON.stringify(person.aliases),
    person.pseudonym,
    person.id,
  );
}

export function deletePerson(db: CaseDatabase, id: number): boolean {
  return db.prepare('DELETE FROM person WHERE id = ?').run(id).changes > 0;
}
