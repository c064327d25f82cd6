import { describe, expect, it } from 'vitest';
import { missedAppointments } from '../../../engine/lenses/missed-appointments.ts';
import { build, type TestRow } from '../patterns/support/build.ts';

const table = (...rows: TestRow[]) => missedAppointments(build({ rows, referenceDate: '2024-06-30' }));

describe('missed-appointment table', () => {
  it('leaves the responses empty where none is recorded', () => {
    const [miss] = table({ on: '2024-01-10', by: 'gp', types: 'wnb', text: 'Asthma review' });
    expect(miss).toMatchObject({ day: '2024-01-10', eventIds: [1], responses: [], dischargedBy: [] });
  });

  it.each([
    ['await', 'Not brought. 2nd appt will be sent.'],
    ['follow-up', 'Not brought. Rang mum, no answer.'],
    ['re-refer', 'Not brought. Re-referred.'],
    ['practice-meeting', 'Not brought. Discussed at practice safeguarding meeting.'],
    ['escalate', 'Not brought. Safeguarding lead informed.'],
    ['agency-enquiry', 'Not brought. HV informed by task.'],
    ['none-with-reason', 'Not brought. No action as already seen elsewhere.'],
  ])('finds "%s" in the words of the row', (response, text) => {
    const [miss] = table({ on: '2024-01-10', by: 'gp', types: 'wnb', text });
    expect(miss?.responses.map((one) => one.response)).toContain(response);
  });

  it('finds a response in a later entry of the same agency within 28 days', () => {
    const rows: TestRow[] = [
      { on: '2024-01-10', by: 'hospital', types: 'wnb' },
      { on: '2024-02-07', by: 'hospital', types: 'appt_booked' },
    ];
    expect(table(...rows)[0]?.responses).toEqual([{ response: 'await', eventIds: [2] }]);
    expect(table(rows[0] as TestRow, { ...(rows[1] as TestRow), on: '2024-02-08' })[0]?.responses).toEqual(
      [],
    );
  });

  it('shows the discharge that followed, and one miss told by two agencies once', () => {
    const found = table(
      { on: '2024-01-10', by: 'hospital', types: 'wnb' },
      { on: '2024-01-12', by: 'gp', types: 'wnb' },
      { on: '2024-01-20', by: 'hospital', types: 'discharged_unseen' },
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ eventIds: [1, 2], dischargedBy: [3], agencies: ['hospital', 'gp'] });
  });
});
