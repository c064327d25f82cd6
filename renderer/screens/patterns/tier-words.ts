import type { Tier } from '../../../shared/model/flag.ts';

/** What stands behind a number or a rule, in plain words. */
export const tierWords: Readonly<Record<Tier, { readonly label: string; readonly meaning: string }>> = {
  statutory: { label: 'Statutory', meaning: 'Set by law or statutory guidance.' },
  local: { label: 'Local procedure', meaning: 'Set by the procedures of a partnership or a profession.' },
  research: { label: 'Research', meaning: 'Described in research or in reviews of practice.' },
  'team default': {
    label: 'Team default',
    meaning: 'Chosen by the makers of Throughline; change it to suit.',
  },
};
