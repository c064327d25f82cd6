import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../engine/import/layout/guess-layout.ts';
import type { ColumnRole } from '../../../../engine/import/model.ts';
import { fixturePath, readCsv, tableOf } from '../fixtures.ts';

/** Cells as they stand under headings of each role, in the order of the dates. */
const days = ['03/02/2021', '17/02/2021', '01/03/2021', '22/03/2021', '09/04/2021', '28/04/2021'];
const texts = [
  'Home visit, mother in, children seen and well in themselves.',
  'Call from school about lateness and tired appearance.',
  'No reply at the door, card left. Curtains closed at midday.',
  'Mother said that she would attend the clinic next week.',
  'Police attended an argument between the adults. Children upstairs asleep.',
  'Review meeting held; plan continues and dates set.',
];
const agencies = ["Children's social care", 'Police', 'School', 'Health visiting', 'GP', 'Housing'];

/** What stands under the headings of each role. */
const cellsOf: Readonly<Record<string, readonly string[]>> = {
  happened: days,
  recorded: ['04/02/2021', '17/02/2021', '02/03/2021', '23/03/2021', '10/04/2021', '28/04/2021'],
  end: ['04/02/2021', '17/02/2021', '02/03/2021', '23/03/2021', '10/04/2021', '28/04/2021'],
  time: ['09:10', '14:30', '11:05', '16:45', '23:10', '10:00'],
  child: [
    'Tyler Ashdown',
    'Maisie Ashdown',
    'Tyler Ashdown',
    'Tyler and Maisie',
    'Maisie Ashdown',
    'Tyler Ashdown',
  ],
  text: texts,
  outcome: ['NFA', 'Referred to MASH', 'No reply', 'Advice given', 'Not brought', 'Plan continues'],
  action: [
    'Ring again on Monday',
    'Letter to parent',
    'Second visit planned',
    'None',
    'Share with CSC',
    'Review in six weeks',
  ],
  author: ['J Patel', 'S. Moss', 'J Patel', 'Kate Dunn', 'J Patel', 'Kate Dunn'],
  type: ['Home visit', 'Phone call', 'Home visit', 'Meeting', 'Police notification', 'Meeting'],
  agency: agencies,
  person: [
    'Dean Ashdown',
    'Kelly Ashdown',
    'Kelly Ashdown',
    'Kelly Ashdown',
    'Dean Ashdown; Kelly Ashdown',
    'Kelly Ashdown',
  ],
  place: [
    '14 Hobnail Court',
    'School',
    '14 Hobnail Court',
    'Clinic room 2',
    '14 Hobnail Court',
    'Civic Centre',
  ],
  reference: ['A1009', 'A1010', 'A1011', 'A1012', 'A1013', 'A1014'],
  clinic: [
    'Community paediatrics',
    'Audiology',
    'Dental',
    'Community paediatrics',
    'Speech and language',
    'Eye clinic',
  ],
  'sent-to': agencies,
};

type Column = readonly [heading: string, cells: readonly string[]];

function table(columns: readonly Column[]) {
  return tableOf([
    columns.map(([heading]) => heading),
    ...days.map((_, i) => columns.map(([, cells]) => cells[i] ?? '')),
  ]);
}

/** The role of one column between a date and an account, unless it is one of these itself. */
function roleOf(heading: string, cells: readonly string[], expected?: string): ColumnRole | undefined {
  const columns: Column[] = [[heading, cells]];
  if (expected !== 'happened') columns.unshift(['Date', days]);
  if (expected !== 'text') columns.push(['Details', texts]);
  const { layout } = layOut(table(columns), undefined);
  expect(layout.headerRows).toEqual([1]);
  return layout.columns.find((column) => column.heading === heading)?.role;
}

describe('headings as the systems of councils, trusts, forces and schools write them', () => {
  const headings = readCsv(fixturePath('vocabulary/headings.csv'));

  it.each(Object.entries(cellsOf))('%s', (role, cells) => {
    const known = headings.filter((line) => line['role'] === role).map(({ heading = '' }) => heading);
    const wrong = known.filter((heading) => roleOf(heading, cells, role) !== role);
    expect(known.length).toBeGreaterThan(10);
    expect(wrong.map((heading) => `${heading}: ${roleOf(heading, cells, role)}`)).toEqual([]);
  });
});

describe('an open heading is read by what stands under it', () => {
  const channels = ['Letter', 'Phone', 'Nurse', 'Phone', 'E-mail', 'Letter'];
  const asked = ['Y', 'N', 'Y', 'Y', 'N', 'Y'];

  it('takes "Source" for the agency where it names agencies, not where it tells the way', () => {
    expect(roleOf('Source', agencies)).toBe('agency');
    expect(roleOf('Source', channels)).toBe('measure');
    expect(roleOf('Source', ['Bundle C14', 'Bundle C15', 'E3', 'E4', 'E9', 'E10'])).toBe('measure');
    expect(roleOf('Agency', channels)).toBe('measure');
    expect(roleOf('Agency', ['Rainbow', 'Rainbow', 'Larkfield', 'Rainbow', 'Larkfield', 'Larkfield'])).toBe(
      'agency',
    );
  });

  it('takes "Service" for the agency only where several kinds are named', () => {
    expect(roleOf('Service', agencies)).toBe('agency');
    expect(roleOf('Service', ['Triage', 'Advice', 'Triage', 'Clinic', 'Advice', 'Triage'])).toBe('type');
  });

  it('takes "Re" and "Subject" for the child only where people are named', () => {
    const about = [
      'Rent arrears',
      'Boiler broken',
      'Rent arrears',
      'Boiler broken',
      'Rent arrears',
      'Keys lost',
    ];
    expect(roleOf('Re', ['TA', 'M.A.', 'TA & MA', 'TA', 'MA', 'Both children'])).toBe('child');
    expect(roleOf('Re', about)).not.toBe('child');
    expect(roleOf('Subject', about)).toBe('type');
  });

  it('takes ticks for no name', () => {
    for (const heading of ['Child present', 'Informed', 'Mother', 'Pupil']) {
      expect(roleOf(heading, asked), heading).toBe('measure');
    }
  });

  it('finds the agency without a header', () => {
    const three = days.map((_, i) => agencies[i % 3] ?? '');
    const { rows } = table([
      ['', days],
      ['', three],
      ['', texts],
    ]);
    const { layout } = layOut(tableOf(rows.slice(1).map(({ cells }) => cells)), undefined);
    expect(layout.columns.map(({ role }) => role)).toEqual(['happened', 'agency', 'text']);
  });
});
