import type { Sighting } from '../../../shared/model/index.ts';
import type { EntryToRead } from '../read-entry.ts';
import { childrenInColumn, namesSomebodyElse } from './children-column.ts';
import type { FamilyIndex } from './family-index.ts';
import { childrenOn } from './children-on-a-day.ts';
import type { Mention } from './mentions.ts';

/** Children a row concerns, and those of whom it says something of their own. */
export interface ChildrenConcerned {
  readonly children: readonly number[];
  readonly ownChildren: readonly number[];
}

/**
 * The Child column counts first, then names in the words. A row about the household concerns every
 * child born by then. A child's own entry says something of that child: the column names that child
 * alone, or the words name the child (practice: settled readings, 17).
 */
export function childrenConcerned(
  entry: EntryToRead,
  mentions: readonly Mention[],
  sightings: readonly Sighting[],
  family: FamilyIndex,
  day: string | null,
): ChildrenConcerned {
  const elsewhere = namesSomebodyElse(entry.cells.child ?? '', family, day);
  const column = elsewhere
    ? []
    : (childrenInColumn(entry.cells.child ?? '', family, day) ??
      childrenInColumn(entry.cells.person ?? '', family, day) ??
      childrenInColumn(notASubjectWord(entry.cells.subject), family, day));
  const isChild = (id: number): boolean => family.byId.get(id)?.role === 'child';
  const named = unique(
    mentions
      .filter((mention) => mention.by !== 'group')
      .flatMap((mention) => mention.people)
      .filter(isChild),
  );
  const grouped = unique(
    mentions
      .filter((mention) => mention.by === 'group')
      .flatMap((mention) => mention.people)
      .filter(isChild),
  );
  const children =
    column !== null && column.length > 0
      ? unique([...column, ...named])
      : named.length > 0
        ? unique([...named, ...grouped])
        : grouped;
  const all =
    children.length > 0 ? children : column === null ? childrenOn(family, day).map((child) => child.id) : [];
  const seen = sightings.map((sighting) => sighting.personId);
  const alone = column !== null && column.length === 1 ? column : [];
  const pair =
    column !== null && column.length > 1 && column.length <= 2 && family.children.length > column.length
      ? column
      : [];
  return {
    children: all,
    ownChildren: unique([...alone, ...named, ...seen, ...(named.length === 0 ? pair : [])]),
  };
}

function notASubjectWord(written: string | undefined): string {
  return /^(child|parent|sibling|professional|other)$/i.test((written ?? '').trim()) ? '' : (written ?? '');
}

function unique(ids: readonly number[]): number[] {
  return [...new Set(ids)];
}
