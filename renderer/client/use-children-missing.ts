import { useCurrentCase, usePeople } from './queries.ts';

/** Said wherever silence about the children could be taken for good news. */
export const childrenMissing = {
  title: 'No children are on the people list yet.',
  why: 'Questions need to know who the children are.',
} as const;

/** True where the case holds records and its people list no child; false while either is not known. */
export function useChildrenMissing(): boolean {
  const summary = useCurrentCase().data;
  const people = usePeople().data;
  if (summary === undefined || summary === null || people === undefined) return false;
  return summary.events > 0 && !people.some(({ role }) => role === 'child');
}
