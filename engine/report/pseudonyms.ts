import type { Person } from '../../shared/model/index.ts';

/** Replaces names in any text of a report; the identity where the report is named. */
export type Rename = (text: string) => string;

function spellings(person: Person): readonly string[] {
  const parts = person.name.split(/\s+/).filter((part) => part.length > 2);
  return [person.name, ...person.aliases, ...parts];
}

const escapeForPattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * Puts pseudonyms for all names, aliases and single name parts of the people on the list, the longest
 * spelling first. A shared surname on its own becomes "the family". Names that are not on the people
 * list are not known and stay; the report says so.
 */
export function pseudonymiser(people: readonly Person[]): Rename {
  const owners = new Map<string, Set<string>>();
  people.forEach((person, index) => {
    const pseudonym = person.pseudonym || `Person ${index + 1}`;
    for (const spelling of spellings(person)) {
      const key = spelling.toLowerCase();
      owners.set(key, (owners.get(key) ?? new Set()).add(pseudonym));
    }
  });
  const known = [...owners.keys()].sort((a, b) => b.length - a.length);
  if (known.length === 0) return (text) => text;
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${known.map(escapeForPattern).join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  return (text) =>
    text.replaceAll(pattern, (found) => {
      const pseudonyms = owners.get(found.toLowerCase());
      return pseudonyms?.size === 1 ? ([...pseudonyms][0] ?? found) : 'the family';
    });
}
