import { describe, expect, it } from 'vitest';
import { toBandRows } from '../../../renderer/screens/timeline/band-layout.ts';
import { laneKinds, lanesOf, toLanes } from '../../../renderer/screens/timeline/lanes.ts';
import type { StatusPeriod } from '../../../shared/model/chronology.ts';
import type { Person } from '../../../shared/model/person.ts';
import { plainEvent } from './events.ts';

const agencies = [
  { id: 1, name: 'Police', kind: 'police' },
  { id: 2, name: 'Council', kind: 'social-care' },
] as const;
const child: Person = {
  id: 7,
  name: 'Tyler Ashdown',
  role: 'child',
  born: null,
  sex: '',
  aliases: [],
  pseudonym: '',
};

describe('lanes', () => {
  it('stand in the order of the kinds of agency', () => {
    expect(toLanes('agency', agencies, [], [], {}).map((lane) => lane.label)).toEqual(['Council', 'Police']);
  });

  it('hold every event, whatever they are by', () => {
    const events = [
      plainEvent(1),
      plainEvent(2, { children: [7], types: ['da_incident', 'wnb'] }),
      plainEvent(3, { types: ['no-such-type'] }),
    ];
    for (const kind of laneKinds) {
      const lanes = new Set(toLanes(kind, agencies, [child], events, {}).map((lane) => lane.id));
      for (const event of events) for (const lane of lanesOf(event, kind)) expect(lanes).toContain(lane);
    }
  });

  it('show an event of two themes in both', () => {
    expect(lanesOf(plainEvent(1, { types: ['da_incident', 'wnb'] }), 'theme')).toHaveLength(2);
  });
});

function period(from: string, to: string | null, children: number[]): StatusPeriod {
  return {
    kind: 'child-protection-plan',
    children,
    from,
    to,
    label: 'Neglect',
    openedBy: [],
    closedBy: [],
    remarks: [],
  };
}

describe('status bands', () => {
  it('share a row until they overlap', () => {
    const rows = toBandRows([
      period('2023-10-11', null, [1]),
      period('2021-03-23', '2022-11-22', [1]),
      period('2022-06-03', '2022-11-22', [3]),
    ]);
    expect(rows.map((row) => row.periods.map((one) => one.from))).toEqual([
      ['2021-03-23', '2023-10-11'],
      ['2022-06-03'],
    ]);
    expect(rows.map((row) => row.named)).toEqual([true, false]);
  });
});
