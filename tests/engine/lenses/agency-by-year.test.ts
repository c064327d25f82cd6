import { describe, expect, it } from 'vitest';
import { agencyByYear } from '../../../engine/lenses/agency-by-year.ts';
import { build } from '../patterns/support/build.ts';

describe('agency by year', () => {
  const grid = agencyByYear(
    build({
      referenceDate: '2024-06-30',
      coverage: { 'school/Mossbank': ['2022-01-01', '2024-06-30'], police: ['2023-07-01', '2023-12-31'] },
      rows: [
        { on: '2022-05-01', by: 'school/Mossbank', types: 'late' },
        { on: '2022-06-01', by: 'school/Mossbank', types: 'late' },
        { on: '2024-01-01', by: 'gp', types: 'appt_attended' },
      ],
    }),
  );
  const row = (agency: string) => grid.rows.find((one) => one.agency === agency)?.years ?? [];

  it('tells loaded years from those in part and those not loaded', () => {
    expect(grid.years).toEqual([2022, 2023, 2024]);
    expect(row('Mossbank').map(({ state }) => state)).toEqual(['loaded', 'loaded', 'loaded']);
    expect(row('police').map(({ state }) => state)).toEqual(['not loaded', 'part', 'not loaded']);
  });

  it('counts entries with the events to cite; a loaded year without entries is not the same as one not loaded', () => {
    expect(row('Mossbank')[0]).toMatchObject({ entries: 2, eventIds: [1, 2] });
    expect(row('Mossbank')[1]).toMatchObject({ entries: 0, state: 'loaded' });
    expect(row('gp')[2]).toMatchObject({ entries: 1, state: 'not loaded' });
  });
});
