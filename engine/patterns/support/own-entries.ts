import type { Account } from './chronology-index.ts';

/**
 * An entry of the child's own: the row is about this child alone, or names several and says something
 * of this one (reading 17). A meeting about "the children" is nobody's own.
 */
export function isOwnEntry(account: Account, child: number): boolean {
  const { children, ownChildren, sightings, voices, subject } = account.entry.reading;
  if (subject === 'professional') return ownChildren.includes(child);
  return (
    ownChildren.includes(child) ||
    (children.length === 1 && children[0] === child) ||
    sightings.some(({ personId, seen }) => personId === child && seen !== 'not_seen') ||
    voices.some(({ personId }) => personId === child)
  );
}
