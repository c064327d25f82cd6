import type { Person } from '../../../shared/model/index.ts';
import type { Account } from './chronology-index.ts';
import { saidIn } from './said.ts';

/**
 * An entry of the child's own: the row is about this child alone, or names several and says something
 * of this one by name (reading 17). A meeting about "the children" is nobody's own.
 */
export function isOwnEntry(account: Account, child: Person): boolean {
  const { children, ownChildren, sightings, voices } = account.entry.reading;
  if (sightings.some(({ personId, seen }) => personId === child.id && seen !== 'not_seen')) return true;
  if (voices.some(({ personId }) => personId === child.id)) return true;
  if (children.length === 1) return children[0] === child.id;
  return ownChildren.includes(child.id) && isNamed(account, child);
}

function isNamed(account: Account, child: Person): boolean {
  const words = saidIn(account);
  const names = [child.name.split(' ')[0] as string, ...child.aliases.filter((alias) => alias.length > 2)];
  return names.some((name) => words.includes(name));
}
