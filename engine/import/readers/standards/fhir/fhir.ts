import type { FileBytes, ImportProblem, ReadFile, Reader } from '../../../model.ts';
import { decodeText } from '../../delimited/decode.ts';
import { damaged, ReadRefusal, remark } from '../../problems.ts';
import { textStart } from '../../sniff.ts';
import { recordTable } from '../known-table.ts';
import type { KnownRecord } from '../known-table.ts';
import { appointmentRecord } from './appointment.ts';
import { encounterRecord } from './encounter.ts';
import { isObject, text } from './json.ts';
import type { Json } from './json.ts';
import { patientsOf } from './patients.ts';
import { otherVersion } from './version.ts';

/** FHIR R4 appointments and encounters: one resource, a Bundle, or one resource a line (bulk export). */
export const fhirReader: Reader = {
  format: 'fhir-r4',
  accepts: (file) => /^\uFEFF?\s*[{[]/.test(textStart(file.bytes)) && looksLikeJson(file),
  read: readFhir,
};

/** A brace may also begin a text file; JSON goes on with a quoted name, another brace or its end. */
function looksLikeJson(file: FileBytes): boolean {
  return /^\uFEFF?\s*(?:\{\s*["}]|\[\s*[{[\]"\d])/.test(textStart(file.bytes));
}

function readFhir(file: FileBytes): ReadFile {
  const resources = parseJson(file).flatMap(resourcesOf);
  if (resources.length === 0) throw noResources(file.name);
  refuseOtherVersions(file.name, resources);
  const patients = patientsOf(resources);
  const records: KnownRecord[] = [];
  const leftOut = new Map<string, number>();
  for (const resource of resources) {
    const kind = text(resource.resourceType);
    const record =
      kind === 'Appointment'
        ? appointmentRecord(resource, patients)
        : kind === 'Encounter'
          ? encounterRecord(resource, patients)
          : null;
    if (record !== null) records.push(record);
    else if (!helpers.has(kind)) {
      const name = kind === 'Appointment' || kind === 'Encounter' ? `${kind} entered in error` : kind;
      leftOut.set(name, (leftOut.get(name) ?? 0) + 1);
    }
  }
  if (records.length === 0) throw noRecords(file.name, leftOut);
  return {
    format: 'fhir-r4',
    tables: [recordTable('FHIR R4', null, [], records)],
    problems: [...leftOutRemark(file.name, leftOut), ...unknownChildRemark(file.name, records)],
  };
}

/** Resources that describe the others and are no records of their own. */
const helpers = new Set([
  'Patient',
  'MessageHeader',
  'Organization',
  'Slot',
  'Schedule',
  'HealthcareService',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'RelatedPerson',
  'Endpoint',
]);

/** The whole text as JSON, or each line as JSON (NDJSON). */
function parseJson(file: FileBytes): readonly unknown[] {
  const content = decodeText(file.bytes).text.replace(/^\uFEFF/, '');
  try {
    return [JSON.parse(content)];
  } catch {
    const lines = content.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length < 2) throw damaged(file.name, 'its JSON breaks off or is not well formed');
    return lines.map((line): unknown => {
      try {
        return JSON.parse(line);
      } catch {
        throw damaged(file.name, 'its JSON breaks off or is not well formed');
      }
    });
  }
}

/** The resources of a parsed value: itself, a list, or the entries of a Bundle (also nested, to a depth). */
function resourcesOf(value: unknown, depth = 0): readonly Json[] {
  if (Array.isArray(value)) return depth > 5 ? [] : value.flatMap((each) => resourcesOf(each, depth + 1));
  if (!isObject(value)) return [];
  if (value.resourceType !== 'Bundle') return typeof value.resourceType === 'string' ? [value] : [];
  const entries = Array.isArray(value.entry) ? value.entry : [];
  return entries.flatMap((entry: unknown): readonly Json[] => {
    if (!isObject(entry) || depth > 5) return [];
    // Some servers put the resource itself where the entry should be.
    if (!isObject(entry.resource)) return resourcesOf(entry, depth + 1);
    const fullUrl = text(entry.fullUrl);
    return resourcesOf(entry.resource, depth + 1).map((resource) => Object.assign({ fullUrl }, resource));
  });
}

function refuseOtherVersions(fileName: string, resources: readonly Json[]): void {
  for (const resource of resources) {
    const version = otherVersion(resource);
    if (version !== null) {
      throw new ReadRefusal(
        'unsupported-version',
        `${fileName} is FHIR ${version}, which is not read; only FHIR R4 is.`,
        'Ask for the same records as FHIR R4 (UK Core), or as CSV.',
      );
    }
  }
}

function noResources(fileName: string): ReadRefusal {
  return new ReadRefusal(
    'no-table-found',
    `${fileName} holds no FHIR resource: it is an empty bundle, or JSON of another kind.`,
    'Send FHIR R4 appointments or encounters, or the records as CSV or Excel.',
  );
}

function noRecords(fileName: string, leftOut: ReadonlyMap<string, number>): ReadRefusal {
  if (leftOut.has('OperationOutcome')) {
    return new ReadRefusal(
      'not-a-case-return',
      `${fileName} is the error message of a FHIR server, not a record.`,
      'Ask the sender to repeat the export.',
    );
  }
  const held = leftOut.size === 0 ? '' : ` (it holds ${listOf(leftOut)})`;
  return new ReadRefusal(
    'no-table-found',
    `${fileName} holds no FHIR appointments or encounters${held}.`,
    'Ask for the appointments or encounters of this family.',
  );
}

function leftOutRemark(fileName: string, leftOut: ReadonlyMap<string, number>): ImportProblem[] {
  if (leftOut.size === 0) return [];
  return [
    remark(
      'note',
      'records-left-out',
      null,
      `${fileName}: ${listOf(leftOut)} left out; appointments and encounters alone are read.`,
      'If one of these matters, enter it by hand.',
    ),
  ];
}

function unknownChildRemark(fileName: string, records: readonly KnownRecord[]): ImportProblem[] {
  const unknown = records.filter(
    (record) => (record.childId ?? '') === '' && (record.person ?? '') === '',
  ).length;
  if (unknown === 0) return [];
  return [
    remark(
      'warning',
      'unknown-child',
      null,
      `${fileName}: ${unknown} records do not say which patient they are about.`,
      'Check whose records these are before you import them.',
    ),
  ];
}

function listOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([kind, count]) => `${count} ${kind.slice(0, 60)}`).join(', ');
}
