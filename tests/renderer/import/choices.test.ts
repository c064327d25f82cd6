import { describe, expect, it } from 'vitest';
import { totalsOf, withDate, withLayout, withRole } from '../../../renderer/screens/import/choices.ts';
import type { ImportPreview } from '../../../shared/contract/import.ts';

describe('choices of an import', () => {
  it('change one column of one table and leave the others', () => {
    const first = withRole({}, 'Sheet 1', 2, 'text');
    const second = withRole(withRole(first, 'Sheet 1', 3, 'ignore'), 'Sheet 2', 2, 'child');
    expect(withRole(second, 'Sheet 1', 2, 'outcome').layouts).toEqual([
      { table: 'Sheet 2', roles: [{ index: 2, role: 'child' }] },
      {
        table: 'Sheet 1',
        roles: [
          { index: 3, role: 'ignore' },
          { index: 2, role: 'outcome' },
        ],
      },
    ]);
  });

  it('keep what was chosen before for a table', () => {
    const choices = withLayout(withLayout({ agency: 'Police' }, null, { skipped: true }), null, {
      dateOrder: 'month-first',
    });
    expect(choices).toEqual({
      agency: 'Police',
      layouts: [{ table: null, skipped: true, dateOrder: 'month-first' }],
    });
  });

  it('hold a date given by hand, and take it back when it is emptied', () => {
    const given = withDate({}, null, 4, ' 12/10/2019 ');
    expect(given.dates).toEqual([{ table: null, row: 4, raw: '12/10/2019' }]);
    expect(withDate(given, null, 4, '').dates).toEqual([]);
  });

  it('add up what the files on the desk would do, refused files apart', () => {
    const counts = { read: 10, added: 7, duplicate: 1, rejected: 1, setAside: 1, undated: 2 };
    const preview = { refused: false, counts } as ImportPreview;
    expect(totalsOf([preview, { ...preview, refused: true }, preview])).toEqual({
      added: 14,
      setAside: 4,
      duplicate: 2,
      undated: 4,
    });
  });
});
