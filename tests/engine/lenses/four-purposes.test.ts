import { describe, expect, it } from 'vitest';
import { fourPurposes } from '../../../engine/lenses/four-purposes.ts';
import { build, type TestRow } from '../patterns/support/build.ts';

const purposes = (...rows: TestRow[]) => fourPurposes(build({ rows, referenceDate: '2024-12-31' }));

const twoConcerns = (second: string): TestRow[] => [
  { on: '2024-01-10', by: 'school', types: 'presentation' },
  { on: second, by: 'gp', types: 'wnb' },
];

describe('four purposes', () => {
  it('split episodes by more than 90 quiet days', () => {
    expect(purposes(...twoConcerns('2024-04-09')).episodes).toHaveLength(1);
    expect(purposes(...twoConcerns('2024-04-10')).episodes).toHaveLength(2);
  });

  it('name what came in the six weeks before an episode', () => {
    const { episodes } = purposes(
      { on: '2024-01-01', by: 'social-care', types: 'bereavement' },
      { on: '2024-02-12', by: 'school', types: 'presentation' },
    );
    expect(episodes[0]).toMatchObject({ from: '2024-02-12', eventIds: [2], triggers: [1] });
  });

  it('list one event under several purposes', () => {
    const found = purposes(
      { on: '2024-01-01', by: 'housing', types: 'eviction' },
      { on: '2024-01-10', by: 'social-care', types: 'action_done' },
      {
        on: '2024-01-20',
        by: 'social-care',
        types: 'visit_announced',
        facts: { interventions: ['Freedom Programme'] },
      },
    );
    expect(found.familyFactors).toEqual([1]);
    expect(found.parentsResponse).toEqual([2]);
    expect(found.supportGiven).toEqual([2, 3]);
  });
});
