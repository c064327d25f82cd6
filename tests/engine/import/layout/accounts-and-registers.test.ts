import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../engine/import/layout/guess-layout.ts';
import { tableOf } from '../fixtures.ts';

const days = ['05/03/2024', '10/06/2024', '20/08/2024', '04/11/2024'];

/** Roles of a table with a date and these columns; a column of one value has it in every row. */
function rolesOf(columns: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  const cells = (column: string | readonly string[], row: number): string =>
    typeof column === 'string' ? column : (column[row] ?? '');
  const rows = days.map((day, row) => [day, ...Object.values(columns).map((each) => cells(each, row))]);
  const { layout } = layOut(tableOf([['Date', ...Object.keys(columns)], ...rows]), undefined);
  return Object.fromEntries(layout.columns.slice(1).map(({ heading, role }) => [heading, role]));
}

const done = [
  'Section 21 notice seen for 8 Larch Way. Advice given.',
  "Leigh and both children have left and moved to her sister's at 40 Dray Street",
  'Homeless application papers copied',
  'Sister asked them to leave. Moved into temporary accommodation, Flat 2 Kiln House.',
];

describe('the column that tells what happened', () => {
  it.each(['Action', 'Actions', 'What we did', 'Action taken', 'Actions taken'])(
    'is %s where nothing else holds sentences',
    (heading) => {
      expect(rolesOf({ Case: 'HO 5581 Voss', Officer: 'RK', [heading]: done })).toEqual({
        Case: 'reference',
        Officer: 'author',
        [heading]: 'text',
      });
    },
  );
  it.each([
    ['Record', ['HO/2024/0031', 'HO/2024/0032', 'HO/2024/0033', 'HO/2024/0040'], 'reference'],
    ['File', 'LF-22310', 'reference'],
    ['Household', 'Voss household, Larch Way', 'person'],
    ['Contact', ['Phone call', 'Office', 'Email', 'Office'], 'type'],
    ['Scheme', 'Larch Way and Dray Street estate', 'measure'],
    ['Notes', '', 'text'],
  ])('is the action beside %s', (heading, cells, role) => {
    expect(rolesOf({ [heading]: cells, Action: done })).toEqual({ [heading]: role, Action: 'text' });
  });
  it('is not the action where the event is told, however shortly', () => {
    const event = ['Fell off bike, cut knee', 'No coat again', 'Asked for food at break', 'Slept in class'];
    expect(rolesOf({ Event: event, 'Action taken': done })).toEqual({
      Event: 'text',
      'Action taken': 'action',
    });
    expect(rolesOf({ Summary: ['Hungry', 'Late', 'Tired', 'No coat'], Action: done })).toEqual({
      Summary: 'text',
      Action: 'action',
    });
  });
  it('is not what is still to be done', () => {
    for (const heading of ['Action required', 'Next steps', 'Actions agreed', 'Follow up', 'Plan'])
      expect(rolesOf({ Type: ['Visit', 'Call', 'Visit', 'Call'], [heading]: done })[heading]).toBe('action');
  });
  it('is an account that names a reference in passing', () => {
    const notes = ['CH 22310 sent to police', 'Visited, all seen', 'Call from school', 'Letter to GP'];
    expect(rolesOf({ Notes: notes })).toEqual({ Notes: 'text' });
  });
});

describe('the register of a meeting', () => {
  const invited = 'Mother; School; CAMHS; School nurse';
  const meeting = ['ICPC', 'Core group', 'Core group', 'RCPC'];
  it.each([
    ['Invited', invited],
    ['Agencies invited', invited],
    ['Present', ['Mother; School', 'Mother; CAMHS; School', 'School', 'School nurse']],
    ['Attended', 'Mum, HV, nursery'],
    ['Attendees', 'Mrs Orr (school), J Patel (HV)'],
    ['In attendance', 'SW, school and health visitor'],
    ['Apologies', ['CAMHS', '', 'GP, housing', '']],
    ['Absent', ['CAMHS', '', 'CAMHS', '']],
    ['Did not attend', ['', 'Probation', '', '']],
    ['Reports received', ['School; CAMHS', '', 'School', 'School']],
    ['Reports from', ['School; CAMHS', '', 'School', 'School']],
    ['No report from', ['', '', 'CAMHS', 'CAMHS']],
  ])('keeps the list under %s', (heading, cells) => {
    const roles = rolesOf({ Meeting: meeting, [heading]: cells, Summary: done });
    expect(roles).toEqual({ Meeting: 'type', [heading]: 'measure', Summary: 'text' });
  });
  it('leaves people who were present to the people, and figures to the figures', () => {
    expect(rolesOf({ Present: 'Leigh Voss, Dan Voss', Details: done })['Present']).toBe('person');
    expect(rolesOf({ Invited: 'Leigh Voss', Details: done })['Invited']).toBe('person');
    expect(rolesOf({ Attended: ['Yes', 'No', 'Yes', 'No'], Details: done })['Attended']).toBe('outcome');
    expect(rolesOf({ Present: ['112', '98', '110', '90'], Details: done })['Present']).toBe('measure');
  });
});

describe('who called', () => {
  const callers = ['Neighbour', 'Police', 'School', 'Mother'];
  const agencies = ['GP', 'Police', 'School', 'Housing'];
  const nfa = ['No further action', 'Advice given', 'No further action', 'Advice given'];
  it.each([
    [{ From: callers, Concern: done, Decision: nfa }, 'From'],
    [{ From: agencies, Concern: done, 'Decision made': nfa }, 'From'],
    [{ Step: ['Contact', 'Contact', 'Contact', 'Contact'], From: agencies, Detail: done }, 'From'],
    [{ From: callers, Details: done, Outcome: nfa }, 'From'],
    [{ Source: callers, Details: done, Decision: nfa }, 'Source'],
    [{ 'Referring agency': agencies, Details: done, Decision: nfa }, 'Referring agency'],
    [{ 'Received from': agencies, Details: done, Outcome: nfa }, 'Received from'],
    [{ Caller: agencies, Details: done, Outcome: nfa }, 'Caller'],
    [{ From: callers, Agency: agencies, Details: done, Decision: nfa }, 'From'],
  ])('wrote no record: %j', (columns, heading) => {
    expect(rolesOf(columns)[heading]).toBe('measure');
  });
  it.each([
    [{ From: agencies, Event: done, Outcome: nfa }, 'From'],
    [{ Source: agencies, Event: done, Outcome: nfa }, 'Source'],
    [{ Source: agencies, Event: done, Decision: nfa }, 'Source'],
    [{ Agency: agencies, Event: done, Decision: nfa }, 'Agency'],
  ])('is not asked in a chronology of several agencies: %j', (columns, heading) => {
    expect(rolesOf(columns)[heading]).toBe('agency');
  });
});
