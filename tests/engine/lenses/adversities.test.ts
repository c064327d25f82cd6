import { describe, expect, it } from 'vitest';
import { adversities, adversityRules } from '../../../engine/lenses/adversities.ts';
import { build, type TestRow } from '../patterns/support/build.ts';

const of = (key: string, ...rows: TestRow[]) =>
  adversities(
    build({ people: { 'Jo Hill': 'mother', 'Lee Marsh': 'partner' }, rows, referenceDate: '2024-06-30' }),
  ).find((one) => one.key === key);

describe('nine adversities', () => {
  it('are nine, with the shares of the Wandsworth table, and "not recorded" is never "no"', () => {
    expect(adversityRules.map(({ inReviews }) => inReviews)).toEqual([64, 56, 40, 39, 39, 34, 31, 27, 17]);
    expect(of('poverty')).toMatchObject({ state: 'not recorded', first: null, eventIds: [], carers: [] });
  });

  it('give events, first and last day, and the carer whom the row names', () => {
    const found = of(
      'domestic-abuse',
      { on: '2023-01-01', by: 'police', types: 'da_incident', people: { 'Jo Hill': true } },
      { on: '2024-01-01', by: 'police', types: 'da_incident' },
    );
    expect(found).toMatchObject({
      state: 'recorded',
      first: '2023-01-01',
      last: '2024-01-01',
      eventIds: [1, 2],
    });
    expect(found?.carers.map(({ personId, eventIds }) => [personId, eventIds])).toEqual([
      [2, [1]],
      [null, [2]],
    ]);
  });

  it.each([
    ['poverty', 'Food bank voucher given', true],
    ['poverty', 'No arrears', false],
    ['isolation', 'Mother isolated, no family nearby', true],
    ['isolation', 'Not isolated, large family nearby', false],
    ['adverse-childhood', 'Mother is a care leaver', true],
  ])('read %s in "%s": %s', (key, text, expected) => {
    const found = of(key, { on: '2024-01-01', by: 'social-care', types: 'visit_announced', text });
    expect(found?.state === 'recorded').toBe(expected);
  });

  it("leave out an older child's own substance misuse", () => {
    const row: TestRow = { on: '2026-01-01', by: 'school', types: 'substance_misuse', children: ['Alfie'] };
    const found = adversities(build({ rows: [row], referenceDate: '2026-06-30' }));
    expect(found.find(({ key }) => key === 'substances')?.state).toBe('not recorded');
  });
});
