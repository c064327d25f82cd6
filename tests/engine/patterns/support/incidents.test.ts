import { describe, expect, it } from 'vitest';
import { ofTypes } from '../../../../engine/patterns/support/accounts.ts';
import { indexOf } from '../../../../engine/patterns/support/chronology-index.ts';
import { distinctIncidents } from '../../../../engine/patterns/support/incidents.ts';
import { build, type TestRow } from './build.ts';

const incidentsOf = (rows: TestRow[], children: Record<string, string> = { Alfie: '2015-06-01' }) =>
  distinctIncidents(ofTypes(indexOf(build({ children, rows, referenceDate: '2023-12-31' })), ['wnb']));

describe('distinctIncidents', () => {
  it('joins different agencies within three days about the same child', () => {
    const found = incidentsOf([
      { on: '2023-01-10', by: 'hospital', types: 'wnb' },
      { on: '2023-01-13', by: 'gp', types: 'wnb' },
    ]);
    expect(found.map(({ accounts }) => accounts.length)).toEqual([2]);
  });

  it('keeps apart a fourth day, one agency, and another child', () => {
    expect(
      incidentsOf([
        { on: '2023-01-10', by: 'hospital', types: 'wnb' },
        { on: '2023-01-14', by: 'gp', types: 'wnb' },
      ]),
    ).toHaveLength(2);
    expect(
      incidentsOf([
        { on: '2023-01-10', by: 'gp', types: 'wnb' },
        { on: '2023-01-11', by: 'gp', types: 'wnb' },
      ]),
    ).toHaveLength(2);
    expect(
      incidentsOf(
        [
          { on: '2023-01-10', by: 'hospital', types: 'wnb', children: ['Alfie'] },
          { on: '2023-01-11', by: 'gp', types: 'wnb', children: ['Maisie'] },
        ],
        { Alfie: '2015-06-01', Maisie: '2017-06-01' },
      ),
    ).toHaveLength(2);
  });

  it('joins a later letter that names the day', () => {
    const found = incidentsOf([
      { on: '2023-01-10', by: 'hospital', types: 'wnb' },
      { on: '2023-01-21', by: 'gp', types: 'wnb', facts: { mentionedDays: ['2023-01-10'] } },
    ]);
    expect(found).toHaveLength(1);
  });

  it('joins accounts of one event, even of one agency and far apart', () => {
    const found = incidentsOf([
      { on: '2023-01-10', by: 'gp', types: 'wnb', event: 'same' },
      { on: '2023-02-10', by: 'gp', types: 'wnb', event: 'same' },
    ]);
    expect(found).toHaveLength(1);
  });
});
