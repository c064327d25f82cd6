import { describe, expect, it } from 'vitest';
import { significantHarm } from '../../../engine/lenses/significant-harm.ts';
import { build, type TestRow } from '../patterns/support/build.ts';

const under = (heading: string, ...rows: TestRow[]) =>
  significantHarm(build({ rows, referenceDate: '2025-12-31' })).find((one) => one.heading === heading)
    ?.eventIds;
const home = (on: string, state: 'concern' | 'improved'): TestRow => ({
  on,
  by: 'social-care',
  types: 'home_conditions',
  polarity: state === 'concern' ? 'concern' : 'strength',
  facts: { domains: [{ domain: 'home', state }] },
});

describe('headings of significant harm', () => {
  it('call a domain persistent in three quarters and chronic in five', () => {
    const rows = ['2024-01-10', '2024-04-10', '2024-07-10', '2024-10-10', '2025-01-10'].map((day) =>
      home(day, 'concern'),
    );
    expect(under('persistent', ...rows.slice(0, 2))).toEqual([]);
    expect(under('persistent', ...rows.slice(0, 3))).toEqual([1, 2, 3]);
    expect(under('chronic', ...rows.slice(0, 4))).toEqual([]);
    expect(under('chronic', ...rows)).toEqual([1, 2, 3, 4, 5]);
  });

  it('list severe concerns and emergency powers as acute, each event once', () => {
    const found = under(
      'acute',
      { on: '2024-01-10', by: 'school', types: 'late' },
      { on: '2024-02-10', by: 'hospital', types: 'self_harm' },
      { on: '2024-03-10', by: 'police', types: 'ppo' },
    );
    expect(found).toEqual([2, 3]);
  });

  it('list refusals, and a concern after an improvement with that improvement, as resistant', () => {
    const found = under(
      'resistant',
      home('2024-01-10', 'concern'),
      home('2024-02-10', 'improved'),
      home('2024-03-10', 'concern'),
      { on: '2024-04-10', by: 'early-help', types: 'consent_declined' },
    );
    expect(found).toEqual([2, 3, 4]);
  });

  it('list every concern as cumulative', () => {
    expect(
      under(
        'cumulative',
        { on: '2024-01-10', by: 'school', types: 'late' },
        { on: '2024-05-10', by: 'gp', types: 'wnb' },
      ),
    ).toEqual([1, 2]);
  });
});
