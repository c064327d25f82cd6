import { describe, expect, it } from 'vitest';
import { editRemark, withoutEditor } from '../../../engine/status/edit-remarks.ts';

const edit = {
  id: 'one',
  kind: 'worker',
  children: [1],
  of: null,
  removed: false,
  from: '2021-05-04',
  to: null,
  label: 'Priya Nandra',
  reason: 'on leave on 3 Mar 2021',
  by: 'R Ansell on duty',
  at: '2026-02-03',
} as const;

describe('what is said of a period set by hand', () => {
  it('names who set it, when and why', () => {
    expect(editRemark(edit, undefined)).toBe(
      'Added by hand by R Ansell on duty on 3 February 2026. Reason: on leave on 3 Mar 2021',
    );
  });

  it('names nobody where a report is anonymised', () => {
    expect(withoutEditor(editRemark(edit, undefined))).toBe(
      'Added by hand on 3 February 2026. Reason: on leave on 3 Mar 2021',
    );
    expect(withoutEditor('the start is not recorded')).toBe('the start is not recorded');
  });
});
