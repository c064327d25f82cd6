import type { PersonRole } from '../../../shared/model/person.ts';

/** Roles in the order of the list, in plain words. */
export const roleWords: Readonly<Record<PersonRole, string>> = {
  child: 'Child',
  mother: 'Mother',
  father: 'Father',
  carer: 'Carer',
  partner: 'Partner of a parent',
  relative: 'Relative',
  professional: 'Professional',
  other: 'Somebody else',
};

export const roleChoices = Object.entries(roleWords).map(([value, label]) => ({ value, label }));

const order = Object.keys(roleWords);

/** Children first, then parents, carers, relatives and professionals; the order given within a role. */
export function byRole<Listed extends { readonly role: PersonRole }>(people: readonly Listed[]): Listed[] {
  return people.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
