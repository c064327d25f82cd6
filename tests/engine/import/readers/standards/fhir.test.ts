import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../../../engine/import/model.ts';
import { readFile } from '../../../../../engine/import/readers/index.ts';
import { sharedData } from '../../../../shared-data.ts';
import { codes, column, expectRefused, fileAt, readText } from '../support.ts';

type Resource = Readonly<Record<string, unknown>>;

const childPatient = {
  resourceType: 'Patient',
  id: 'p1',
  birthDate: '2015-06-01',
  name: [{ given: ['Ivy'], family: 'Stannet' }],
};
const parentPatient = {
  resourceType: 'Patient',
  id: 'p2',
  birthDate: '1990-06-01',
  name: [{ text: 'Dawn Stannet' }],
};

const appointment = (status: string, extra: Resource = {}, patient = 'Patient/p1'): Resource => ({
  resourceType: 'Appointment',
  status,
  start: '2022-01-04T12:30:00Z',
  participant: [{ actor: { reference: patient } }],
  ...extra,
});

function readBundle(...resources: readonly Resource[]): Promise<ReadFile> {
  const entry = [childPatient, parentPatient, ...resources].map((resource) => ({ resource }));
  return readText(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry }), 'bundle.json');
}

const reason = (code: string): Resource => ({ cancelationReason: { coding: [{ code }] } });

describe('appointments', () => {
  it.each([
    ['noshow', {}, 'wnb'],
    ['fulfilled', {}, 'appt_attended'],
    ['arrived', {}, 'appt_attended'],
    ['booked', {}, 'appt_booked'],
    ['cancelled', reason('pat'), 'cancelled_family'],
    ['cancelled', reason('pat-fb'), 'cancelled_family'],
    ['cancelled', reason('pat-dec'), ''],
    ['cancelled', reason('prov-pers'), 'cancelled_service'],
    ['cancelled', {}, ''],
    ['waitlist', {}, ''],
  ])('status %s with %j is "%s"', async (status, extra, type) => {
    const { tables } = await readBundle(appointment(status, extra));
    expect(column(tables[0], 'type')).toEqual(type === '' ? [''] : [type]);
    expect(column(tables[0], 'child')).toEqual(['Ivy Stannet']);
    expect(column(tables[0], 'happened')).toEqual(['2022-01-04T12:30:00Z']);
  });

  it("does not call an adult's missed appointment a child not brought", async () => {
    const { tables } = await readBundle(appointment('noshow', {}, 'Patient/p2'));
    expect(column(tables[0], 'person')).toEqual(['Dawn Stannet']);
    expect(column(tables[0], 'text')).toEqual(['Did not attend appointment']);
    expect(tables[0]?.knownLayout?.columns.some(({ role }) => role === 'type')).toBe(false);
  });

  it('takes somebody the file does not describe for a child, and warns where nobody is named', async () => {
    const unknown = await readBundle(appointment('noshow', {}, 'Patient/elsewhere'));
    expect(column(unknown.tables[0], 'type')).toEqual(['wnb']);
    const nobody = await readBundle({ resourceType: 'Appointment', status: 'noshow', start: '2022-01-04' });
    expect(codes(nobody)).toEqual(['unknown-child']);
  });

  it('leaves out what was entered in error and other resources, with their number', async () => {
    const read = await readBundle(appointment('booked'), appointment('entered-in-error'), {
      resourceType: 'Observation',
    });
    expect(read.tables[0]?.rows).toHaveLength(2);
    expect(read.problems[0]?.message).toContain('1 Appointment entered in error, 1 Observation');
  });
});

describe('encounters', () => {
  it.each([
    ['AMB', 'appt_attended'],
    ['EMER', 'ed'],
    ['IMP', 'admission'],
  ])('of class %s are %s', async (code, type) => {
    const { tables } = await readBundle({
      resourceType: 'Encounter',
      status: 'finished',
      class: { code },
      subject: { reference: 'Patient/p1' },
      period: { start: '2022-01-04T10:00:00Z', end: '2022-01-06T10:00:00Z' },
    });
    expect(column(tables[0], 'type')).toEqual([type]);
    expect(column(tables[0], 'end')).toEqual(['2022-01-06T10:00:00Z']);
  });
});

describe('other versions and messages are refused by name', () => {
  it.each([
    [
      'STU3 by profile',
      { ...appointment('booked'), meta: { profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/X'] } },
      'STU3',
    ],
    ['STU3 by element', { ...appointment('booked'), incomingReferral: [{}] }, 'STU3'],
    ['R5 by element', { resourceType: 'Encounter', status: 'completed', actualPeriod: {} }, 'R5'],
    ['R5 by shape', { resourceType: 'Encounter', status: 'in-progress', class: [{}] }, 'R5'],
    ['DSTU2 by shape', { resourceType: 'Encounter', status: 'finished', class: 'outpatient' }, 'DSTU2'],
  ])('%s', async (_, resource, version) => {
    const read = await readText(JSON.stringify(resource), 'a.json');
    expectRefused(read, 'unsupported-version', 'a.json');
    expect(read.problems[0]?.message).toContain(`FHIR ${version}`);
  });

  it('an empty bundle, a server error, broken JSON', async () => {
    expectRefused(
      await readText('{"resourceType":"Bundle","entry":[]}', 'a.json'),
      'no-table-found',
      'a.json',
    );
    expectRefused(
      await readText('{"resourceType":"OperationOutcome"}', 'a.json'),
      'not-a-case-return',
      'a.json',
    );
    expectRefused(await readText('{"resourceType":"Bundle","ent', 'a.json'), 'damaged-file', 'a.json');
  });
});

const folder = sharedData('published');

const read = (path: string): Promise<ReadFile> => readFile(fileAt(`${folder}/${path}`));

describe.runIf(folder !== null)('published files', () => {
  it('8 appointments: 3 not brought, 1 cancelled by the family, 1 in error left out', async () => {
    const { tables } = await read('nhs_bars_fhir_r4/DERIVED_appointments_with_noshow.json');
    expect(column(tables[0], 'type')).toEqual([
      'appt_attended',
      'wnb',
      'cancelled_family',
      'wnb',
      'appt_booked',
      'wnb',
      'appt_attended',
    ]);
  });

  it.each([
    ['nhs_bars_fhir_r4/appointment_GET_bundle.json', 2],
    ['nhs_bars_fhir_r4/appointment_single.json', 1],
    ['nhs_bars_fhir_r4/message_booking_request.json', 1],
    ['synthea_fhir_r4_10_patients/Encounter.ndjson', 922],
    ['synthea_fhir_r4_10_patients/bundle_one_patient.json', 59],
  ])('%s: %i records', async (path, records) => {
    expect((await read(path)).tables[0]?.rows).toHaveLength(records + 1);
  });

  it.each(['book_appt_request_example', 'cancel_appt_request_example', 'read_appt_response_example'])(
    '%s is refused as STU3',
    async (name) => {
      const refused = await read(`nhs_gpconnect_fhir_stu3/${name}.json`);
      expectRefused(refused, 'unsupported-version', name);
    },
  );
});
