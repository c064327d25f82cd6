import type { ReadingRule } from './rule.ts';

/** Given in place of "was not brought" where the appointment was the parent's own. */
export const missedByParent: ReadingRule = {
  name: 'parent-missed-own-appointment',
  code: 'not_engaging',
  when: [],
  examples: [],
};
