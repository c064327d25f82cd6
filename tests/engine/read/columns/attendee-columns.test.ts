import { describe, expect, it } from 'vitest';
import { attendeesInColumns } from '../../../../engine/read/columns/attendee-columns.ts';

/** "CAMHS -i+p?r": invited no, present yes, report not recorded. */
function told(cells: Record<string, string>): Record<string, string> {
  const mark = (value: boolean | null): string => (value === null ? '?' : value ? '+' : '-');
  return Object.fromEntries(
    attendeesInColumns(cells).map(({ agency, invited, present, report }) => [
      agency,
      `i${mark(invited)} p${mark(present)} r${mark(report)}`,
    ]),
  );
}

describe('the register of a meeting in columns', () => {
  it('takes who was invited and is not in the list of those present for absent', () => {
    expect(
      told({
        Invited: 'Mother; School; CAMHS; School nurse',
        Present: 'Mother; School; School nurse',
        'Reports received': 'School',
      }),
    ).toEqual({ School: 'i+ p+ r+', CAMHS: 'i+ p- r?', 'School nurse': 'i+ p+ r?' });
  });
  it('reads apologies and absences, whatever else the row says', () => {
    expect(told({ Attendees: 'Mum, HV, nursery', Apologies: 'GP, housing' })).toEqual({
      HV: 'i+ p+ r?',
      nursery: 'i+ p+ r?',
      GP: 'i+ p- r?',
      housing: 'i+ p- r?',
    });
    expect(told({ 'Did not attend': 'Probation', 'No report from': 'Probation' })).toEqual({
      Probation: 'i+ p- r-',
    });
  });
  it('leaves presence open where no column lists who was there', () => {
    expect(told({ Invited: 'School; CAMHS', 'Reports received': 'CAMHS' })).toEqual({
      School: 'i+ p? r?',
      CAMHS: 'i+ p? r+',
    });
    expect(told({ Invited: 'School; CAMHS', Present: 'Mother' })).toEqual({
      School: 'i+ p? r?',
      CAMHS: 'i+ p? r?',
    });
  });
  it('reads names with their role in brackets, and what the brackets say', () => {
    expect(told({ Present: 'Mrs Orr (school), J Patel (HV), CAMHS (apologies), GP (report only)' })).toEqual({
      school: 'i+ p+ r?',
      HV: 'i+ p+ r?',
      CAMHS: 'i+ p- r?',
      GP: 'i+ p+ r?',
    });
  });
  it('reads everybody, and everybody but one', () => {
    expect(told({ Invited: 'School; GP', Present: 'All' })).toEqual({
      School: 'i+ p+ r?',
      GP: 'i+ p+ r?',
      everybody: 'i? p+ r?',
    });
    expect(told({ Invited: 'School; GP', Present: 'All except GP' })['GP']).toBe('i+ p- r?');
  });
  it('does not take who was not invited for absent', () => {
    expect(told({ 'Not invited': 'Housing', Present: 'School' })['Housing']).toBe('i- p- r?');
  });
  it('finds nobody in figures, in yes and no, and under other headings', () => {
    expect(told({ Present: '112', Absent: '4', Attended: 'Yes', Informed: 'School; GP' })).toEqual({});
  });
});
