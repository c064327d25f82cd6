import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../engine/import/layout/guess-layout.ts';
import type { RawCell, RawTable } from '../../../../engine/import/model.ts';
import { tableOf } from '../fixtures.ts';

function roles(table: RawTable): Record<string, string> {
  const { layout } = layOut(table, undefined);
  return Object.fromEntries(layout.columns.map(({ heading, role, index }) => [heading || `#${index}`, role]));
}

/** A laid-out table of dates and notes. */
function datesOf(...dates: string[]) {
  return layOut(tableOf([['Date', 'Note'], ...dates.map((date, i) => [date, `note ${i}`])]), undefined);
}

const left = (text: string): RawCell => ({ text, mergedFrom: 'left' });
const above = (text: string): RawCell => ({ text, mergedFrom: 'above' });

describe('columns by their headings', () => {
  it.each([
    [
      'a safeguarding log of a school',
      ['Incident Date', 'Student', 'Categories', 'Incident details', 'Actions', 'Logged by', 'Logged on'],
      [
        '03/05/2021',
        'Ann Ash',
        'Neglect',
        'Came in without a coat again and hungry',
        'Rang home',
        'LB',
        '04/05/2021',
      ],
      ['happened', 'child', 'type', 'text', 'action', 'author', 'recorded'],
    ],
    [
      'a chronology of the Public Law Outline',
      ['Serial number', 'Date', 'Event-detail', 'Witness or document reference'],
      ['1', '3 May 2021', 'Home visit, children seen', 'C9 C14'],
      ['reference', 'happened', 'text', 'reference'],
    ],
    [
      'a police system',
      [
        'OccurrenceRef',
        'StartDateTime',
        'ReportedOn',
        'Offence type',
        'Location',
        'Nominals',
        'Summary',
        'Result',
      ],
      [
        'P/1',
        '2021-05-03T10:00:00Z',
        '2021-05-03T11:00:00Z',
        'Domestic',
        '1 High St',
        'ASH Ann (V)',
        'Argument',
        'NFA',
      ],
      ['reference', 'happened', 'recorded', 'type', 'place', 'person', 'text', 'outcome'],
    ],
    [
      'appointments',
      [
        'NHS Number',
        'Patient name',
        'DOB',
        'Clinic',
        'Appointment date',
        'Time',
        'Attendance outcome',
        'Letter to',
      ],
      ['999', 'Ann Ash', '01/02/2015', 'Audiology', '03/05/2021', '10:30', 'WNB', 'GP'],
      ['reference', 'child', 'ignore', 'clinic', 'happened', 'time', 'outcome', 'sent-to'],
    ],
    [
      'case notes of a social care system',
      ['Person ID', 'Name', 'Case note type', 'Date of event', 'Date recorded', 'Recorded by', 'Case note'],
      [
        '7',
        'Ann Ash',
        'Visit',
        '03/05/2021',
        '05/05/2021',
        'J Roe',
        'Home visit, Ann seen alone in her room',
      ],
      ['reference', 'child', 'type', 'happened', 'recorded', 'author', 'text'],
    ],
    [
      "this program's own export",
      ['Date', 'Agency', 'Type', 'Subject', 'Child', 'What happened', 'Outcome'],
      ['03/05/2021', 'Police', 'police_da', 'parent', 'Ann Ash', 'Argument at the address', 'NFA'],
      ['happened', 'agency', 'type', 'subject', 'child', 'text', 'outcome'],
    ],
    [
      'the chronology table of a report',
      [
        'No.',
        'Date',
        'Agency',
        'What happened',
        "Child's voice",
        'Impact on the child',
        'Action and outcome',
        'Source',
      ],
      [
        '1',
        'about March 2011',
        'Police',
        'Argument at the address',
        '‘I hid’',
        'Not yet written',
        'NFA',
        'police.csv',
      ],
      ['reference', 'happened', 'agency', 'text', 'text', 'text', 'outcome', 'reference'],
    ],
  ])('%s', (_, headings, row, expected) => {
    const later = row.map((text, i) => (/date|on$|time/i.test(headings[i] ?? '') ? text : `${text}`));
    const { layout } = layOut(tableOf([headings, row, later]), undefined);
    expect(layout.columns.map(({ role }) => role)).toEqual(expected);
    expect(layout.headerRows).toEqual([1]);
    expect(layout.confirm).toBe(false);
  });

  it('takes the only column of dates as the day of the event', () => {
    expect(
      roles(
        tableOf([
          ['Date recorded', 'Note'],
          ['03/05/2021', 'Rang'],
        ]),
      )['Date recorded'],
    ).toBe('happened');
  });

  it('tells a second column of dates apart and loses neither', () => {
    const rows = [
      ['Date', 'Note', 'Date'],
      ['03/05/2021', 'Rang', '04/05/2021'],
      ['05/05/2021', 'Saw', '05/05/2021'],
    ];
    expect(layOut(tableOf(rows), undefined).layout.columns.map(({ role }) => role)).toEqual([
      'happened',
      'text',
      'recorded',
    ]);
    const earlier = [...rows, ['09/05/2021', 'Met', '01/02/2020']];
    expect(layOut(tableOf(earlier), undefined).layout.columns.map(({ role }) => role)).toEqual([
      'happened',
      'text',
      'measure',
    ]);
  });

  it('keeps the roles whatever the order of the columns', () => {
    const headings = [
      'Date',
      'Child',
      'Category',
      'Details',
      'Outcome',
      'Worker',
      'Date recorded',
      'Ref',
      'Lates',
    ];
    const cells = [
      '03/05/2021',
      'Ann Ash',
      'Visit',
      'Seen at home, all well, tidy and warm',
      'Continue',
      'J Roe',
      '05/05/2021',
      'A/1',
      '3',
    ];
    const second = [
      '10/05/2021',
      'Ann Ash',
      'Call',
      'School rang about lateness this week',
      'Log',
      'J Roe',
      '11/05/2021',
      'A/2',
      '5',
    ];
    const expected = roles(tableOf([headings, cells, second]));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          headings.map((_, i) => i),
          { minLength: 9, maxLength: 9 },
        ),
        (order) => {
          const permuted = [headings, cells, second].map((row) => order.map((i) => row[i] ?? ''));
          expect(roles(tableOf(permuted))).toEqual(expected);
        },
      ),
      { seed: 8, numRuns: 200 },
    );
  });
});

describe('where the table begins', () => {
  it('finds the header under a title block', () => {
    const table = tableOf([
      ['Sunny Homes', left('Sunny Homes')],
      ['Tenant', 'Ms Ash'],
      [],
      ['Date', 'Officer', 'Comment'],
      ['03/05/2021', 'JK', 'Arrears'],
    ]);
    const { layout, firstRow } = layOut(table, undefined);
    expect([layout.headerRows, firstRow]).toEqual([[4], 5]);
  });

  it('tells lines of labels and lines over a blank row from the header', () => {
    const labels = tableOf([
      ['Name:', 'Ann Ash', 'Worker:', 'J Roe'],
      ['Date', 'Note', 'Outcome'],
      ['03/05/2021', 'Rang', ''],
    ]);
    expect(layOut(labels, undefined).layout.headerRows).toEqual([2]);
    const parted = tableOf([
      ['Sunny Homes', 'Tenancy log', 'June', 'JK'],
      [],
      ['Date', 'Comment'],
      ['03/05/2021', 'Arrears'],
    ]);
    expect(layOut(parted, undefined).layout.headerRows).toEqual([3]);
  });

  it('knows a header of months', () => {
    const table = tableOf([
      ['Pupil', 'Sept', 'Oct', 'May'],
      ['Ann', '20', '18', '19'],
    ]);
    expect(layOut(table, undefined).layout.headerRows).toEqual([1]);
  });

  it('joins two header rows under merged headings', () => {
    const groupsAbove = tableOf([
      ['Half term', left('Half term'), 'Sessions', left('Sessions')],
      ['From', 'To', 'Possible', 'Present'],
      ['03/05/2021', '28/05/2021', '40', '38'],
    ]);
    expect(layOut(groupsAbove, undefined).layout).toMatchObject({ headerRows: [1, 2] });
    expect(roles(groupsAbove)).toEqual({
      'Half term / From': 'happened',
      'Half term / To': 'end',
      'Sessions / Possible': 'measure',
      'Sessions / Present': 'measure',
    });
    const groupsBelow = tableOf([
      ['Date', 'Attendance', left('Attendance'), 'Notes'],
      [above('Date'), 'Possible', 'Present', above('Notes')],
      ['03/05/2021', '40', '38', 'Better'],
    ]);
    expect(layOut(groupsBelow, undefined).layout.headerRows).toEqual([1, 2]);
    expect(Object.keys(roles(groupsBelow))).toEqual([
      'Date',
      'Attendance / Possible',
      'Attendance / Present',
      'Notes',
    ]);
  });

  it('without a header loses no row and asks for a look', () => {
    const table = tableOf([
      ['06/06/2023', 'Ivy Stannet', 'WNB', 'Dental check'],
      ['20/06/2023', 'Ivy Stannet', 'Phone', 'Dad asked for fluoride'],
    ]);
    const { layout, dataRows } = layOut(table, undefined);
    expect(layout.columns.map(({ role }) => role)).toEqual(['happened', 'child', 'type', 'text']);
    expect([layout.headerRows, layout.confirm, dataRows.length]).toEqual([[], true, 2]);
  });

  it('does not take a later row for the header because of its words', () => {
    const table = tableOf([
      ['first', 'something said here', 'more words'],
      ['Contact', 'Outcome', 'Notes'],
      ['third', 'other words', 'and more'],
    ]);
    expect(layOut(table, undefined).layout.headerRows).not.toContain(2);
  });

  it('follows a choice over the guess', () => {
    const table = tableOf([
      ['A', 'B'],
      ['Date', 'Note'],
      ['03/05/2021', 'Rang'],
      ['04/05/2021', 'Saw'],
    ]);
    const { layout, firstRow } = layOut(table, {
      table: null,
      headerRows: [3],
      roles: [{ index: 1, role: 'outcome' }],
    });
    expect([layout.headerRows, firstRow, layout.columns[1]?.role, layout.columns[1]?.because]).toEqual([
      [3],
      4,
      'outcome',
      'chosen',
    ]);
  });
});

describe('the order of day and month', () => {
  it('is day first and names the row that shows it', () => {
    expect(datesOf('01/02/2021', '13/02/2021').layout.dateOrder).toMatchObject({
      order: 'day-first',
      provedByRow: 2,
    });
    expect(datesOf('01/02/2021', '02/03/2021').layout.dateOrder).toMatchObject({
      order: 'day-first',
      provedByRow: null,
    });
  });

  it('is month first only when every value is possible so and one only so', () => {
    expect(datesOf('01/02/2021', '02/13/2021').layout.dateOrder).toMatchObject({
      order: 'month-first',
      provedByRow: 2,
    });
    const both = datesOf('13/02/2021', '02/13/2021');
    expect(both.layout.dateOrder.order).toBe('day-first');
    expect([both.order.proof?.row, both.order.against?.row]).toEqual([1, 2]);
  });
});

describe('blank dates', () => {
  it('mean the row above only where the table plainly works so', () => {
    expect(datesOf('01/02/2021', '', '', '03/02/2021', '', '09/02/2021').layout.blankDateMeansAbove).toBe(
      true,
    );
    // Dates written twice running: a blank is not a repetition.
    expect(datesOf('01/02/2021', '01/02/2021', '', '03/02/2021', '').layout.blankDateMeansAbove).toBe(false);
    expect(
      datesOf('01/02/2021', '02/02/2021', '05/02/2021', '06/02/2021', '').layout.blankDateMeansAbove,
    ).toBe(false);
    expect(datesOf('', '01/02/2021', '', '03/02/2021', '').layout.blankDateMeansAbove).toBe(false);
  });
});
