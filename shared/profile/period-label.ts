import type { StatusKind } from '../model/chronology.ts';

/** What the label of a period is: the category of a plan, the name of a worker or a school, an address. */
export function periodLabelWord(kind: StatusKind): string {
  switch (kind) {
    case 'child-protection-plan':
      return 'Category';
    case 'looked-after':
      return 'Legal status or placement';
    case 'worker':
    case 'school':
      return 'Name';
    case 'address':
      return 'Address';
    default:
      return 'Note';
  }
}
