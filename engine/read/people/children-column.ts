import type { FamilyIndex } from './family-index.ts';
import { childrenOn, unborn } from './children-on-a-day.ts';
import { mentionsIn } from './mentions.ts';
import { readRow } from '../read-row.ts';

/** Children that a Child, Pupil, Patient or Subject column means; null where the column says nothing of children. */
export function childrenInColumn(
  written: string,
  family: FamilyIndex,
  day: string | null,
): readonly number[] | null {
  if (written.trim() === '') return null;
  const read = readRow(written, family.wordOf);
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
