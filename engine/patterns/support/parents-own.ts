import type { Account } from './chronology-index.ts';
import { saidIn } from './said.ts';

const parentNamed =
  /\b(?:mother|mum|mummy|father|dad|parent|carer|maternal|antenatal)(?:['’]s)?\b|\b(?:her|his) own\b/i;

/**
 * The appointment was a parent's own. A row of the child's own file (its Child or Patient column names
 * a child and nothing says whose it is otherwise) is a parent's only where it speaks of the parent:
 * "no contact from family" is still the child's appointment.
 */
export function isParentsOwn(account: Account): boolean {
  const { reading, cells } = account.entry;
  if (reading.subject !== 'parent') return false;
  const ofChild = (cells.child ?? '').trim() !== '' && reading.children.length > 0;
  if (!ofChild || (cells.subject ?? '').trim() !== '') return true;
  return parentNamed.test(saidIn(account));
}
