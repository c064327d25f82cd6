import type { FamilyIndex } from './family-index.ts';
import { childrenOn, unborn } from './children-on-a-day.ts';
import { mentionsIn } from './mentions.ts';
import { readRow } from '../read-row.ts';

const nameLike = /\p{Lu}[\p{L}'’-]{2,}/u;
const noName =
  /\b(group|family|all|both|siblings?|child(?:ren)?|household|unborn|baby|mother|father|parents?|n\/?a|unknown|not|none|various)\b/i;

/**
 * The column names somebody who is not on the people list: another family's child, say. Such a row is
 * about that person; "she", "both" or "mum" in it are not this family's.
 */
export function namesSomebodyElse(written: string, family: FamilyIndex, day: string | null): boolean {
  if (family.people.length === 0 || !nameLike.test(written) || noName.test(written)) return false;
  return mentionsIn(readRow(written, family.lexicon), family, day).length === 0;
}

/** Children that a Child, Pupil, Patient or Subject column means; null where the column says nothing of children. */
export function childrenInColumn(
  written: string,
  family: FamilyIndex,
  day: string | null,
): readonly number[] | null {
  if (written.trim() === '') return null;
  const read = readRow(written, family.lexicon);
  const mentions = mentionsIn(read, family, day);
  const children = [...new Set(mentions.flatMap((mention) => mention.people))].filter(
    (id) => family.byId.get(id)?.role === 'child',
  );
  if (children.length > 0) return children;
  if (/\b(group|family|all|both|siblings?|children|household)\b/i.test(written))
    return childrenOn(family, day).map((child) => child.id);
  if (/\bunborn\b/i.test(written)) return unborn(family, day).map((child) => child.id);
  return mentions.length > 0 ? [] : null;
}
