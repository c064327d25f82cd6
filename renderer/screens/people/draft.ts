import type { Person } from '../../../shared/model/person.ts';

/** A person as the form holds it; without an id until it is added. */
export type PersonDraft = Omit<Person, 'id'> & { readonly id: number | null };

export const emptyDraft: PersonDraft = {
  id: null,
  name: '',
  role: 'child',
  born: null,
  sex: '',
  aliases: [],
  pseudonym: '',
};

/** The person with one more spelling, unless it is known already. */
export function withAlias(person: Person, alias: string): Person {
  const known = [person.name, ...person.aliases].some((name) => name.toLowerCase() === alias.toLowerCase());
  return known ? person : { ...person, aliases: [...person.aliases, alias] };
}

/** What is missing before a draft can be kept; null where nothing is. */
export function draftProblem(draft: PersonDraft): string | null {
  return draft.name.trim() === '' ? 'Write the name.' : null;
}
