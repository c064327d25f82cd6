import type { ImportPreview } from '../../../shared/contract/import.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { DeskFile } from './import-desk.tsx';

type ChildInFile = ImportPreview['childrenInFile'][number];

/** The children of a file who bear the name or another spelling of a child on the people list, in any order of names. */
export function suggestedChildren(
  children: readonly ChildInFile[],
  people: readonly Pick<Person, 'name' | 'role' | 'aliases'>[],
): readonly ChildInFile[] {
  const names = people
    .filter(({ role }) => role === 'child')
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .map(toWords)
    // A first name alone is borne by many.
    .filter((words) => words.length > 1);
  return children.filter(({ label }) => {
    const words = toWords(label);
    return names.some((name) => name.every((word) => words.includes(word)));
  });
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
}

/** Files about many children of which it has not been said who belongs to this case. */
export function unansweredFiles(
  files: readonly DeskFile[],
  previews: readonly (ImportPreview | null)[],
): readonly DeskFile[] {
  return files.filter((file, index) => {
    const preview = previews[index];
    if (preview === undefined || preview === null || preview.refused) return false;
    return preview.childrenInFile.length > 0 && file.choices.onlyChildren === undefined;
  });
}
