import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { buildEvents } from '../../../../engine/chronology/build.ts';
import { deriveStatusPeriods } from '../../../../engine/status/derive-status-periods.ts';
import { eventType, eventTypes } from '../../../../shared/event-types/event-types.ts';
import type {
  AgencyKind,
  Chronology,
  Entry,
  Person,
  PersonRole,
  ReadDate,
  Reading,
  Sighting,
} from '../../../../shared/model/index.ts';

/**
 * Scenario fixtures as chronologies without the import and the reading of words: the structured
 * columns alone become types, children and subject; every fact stays "not recorded". What a pattern
 * cannot take from there it has to find in the row's own words.
 */

const folder = fileURLToPath(new URL('../../../fixtures/scenarios/', import.meta.url));

export interface Scenario {
  readonly name: string;
  readonly expect: 'raised' | 'not-raised' | 'due' | 'cannot-assess';
  readonly children: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  /** `file:row` of the rows expected among the evidence. */
  readonly evidence: readonly string[];
  readonly chronology: Chronology;
}

interface ExpectedJson {
  reference_date: string;
  coverage: Record<string, { agency: string; from: string; to: string }>;
  expect: Scenario['expect'];
  child: string[];
  from: string | null;
  to: string | null;
  evidence: string[];
}

/** All scenarios of one pattern; empty where the folder is not there. */
export function scenariosOf(pattern: string): Scenario[] {
  if (!existsSync(`${folder}${pattern}`)) return [];
  return readdirSync(`${folder}${pattern}`).map((name) => load(`${folder}${pattern}/${name}`, name));
}

function load(path: string, name: string): Scenario {
  const expected = JSON.parse(readFileSync(`${path}/expected.json`, 'utf8')) as ExpectedJson;
  const people = peopleIn(`${path}/people.csv`);
  const files = readdirSync(path).filter((file) => file.endsWith('.csv') && file !== 'people.csv');
  const entries = files.flatMap((file, source) => entriesIn(path, file, source, expected, people));
  const events = [
    ...buildEvents(
      entries.map((entry, position) => Object.assign(entry, { id: position + 1 })),
      [],
    ),
  ];
  return {
    name,
    expect: expected.expect,
    children: expected.child,
    from: expected.from,
    to: expected.to,
    evidence: expected.evidence,
    chronology: {
      referenceDate: expected.reference_date,
      people,
      events,
      coverage: Object.values(expected.coverage).map(({ agency, from, to }, position) => ({
        id: position + 1,
        agencyId: position + 1,
        agency,
        agencyKind: kindOf(agency),
        from,
        to,
        basis: 'stated',
      })),
      statusPeriods: deriveStatusPeriods(events, people),
    },
  };
}

function rowsIn(path: string): Record<string, string>[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true }) as Record<string, string>[];
}

function peopleIn(path: string): Person[] {
  return rowsIn(path).map((row, position) => ({
    id: position + 1,
    name: row['name'] as string,
    role: row['role'] as PersonRole,
    born: row['dob'] === '' ? null : (row['dob'] as string),
    sex: row['sex'] ?? '',
    aliases: (row['aliases'] ?? '').split(';').filter((alias) => alias !== ''),
    pseudonym: row['pseudonym'] ?? '',
  }));
}

function entriesIn(
  path: string,
  file: string,
  source: number,
  expected: ExpectedJson,
  people: readonly Person[],
): Omit<Entry, 'id'>[] {
  return rowsIn(`${path}/${file}`).map((row, position) => {
    const agency = expected.coverage[file]?.agency ?? row['Agency'] ?? file;
    const cells = { type: row['Type'] ?? '', subject: row['Subject'] ?? '', child: row['Child'] ?? '' };
    return {
      sourceId: source + 1,
      source: file,
      table: null,
      row: position + 1,
      agencyId: source + 1,
      agency,
      agencyKind: kindOf(agency),
      happened: toReadDate(row['Date'] ?? ''),
      recorded: null,
      text: row['Text'] ?? '',
      outcome: row['Outcome'] ?? '',
      cells,
      reading: toReading(cells, `${row['Text'] ?? ''} ${row['Outcome'] ?? ''}`, people),
    };
  });
}

function kindOf(agency: string): AgencyKind {
  const kinds: readonly (readonly [RegExp, AgencyKind])[] = [
    [/social care/i, 'social-care'],
    [/health visit|school nurs|0-19/i, 'health-0-19'],
    [/school|nursery|academy/i, 'school'],
    [/police/i, 'police'],
    [/midwi|matern/i, 'maternity'],
    [/hospital/i, 'hospital'],
    [/housing/i, 'housing'],
    [/dent/i, 'dental'],
    [/gp|surgery/i, 'gp'],
    [/early help/i, 'early-help'],
  ];
  return kinds.find(([pattern]) => pattern.test(agency))?.[1] ?? 'other';
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function toReadDate(raw: string): ReadDate {
  const parts = raw.split(/[-/]/);
  const month = /^\d+$/.test(parts[1] ?? '') ? Number(parts[1]) : months.indexOf(parts[1] ?? '') + 1;
  const day =
    parts.length === 3 && month > 0 ? `${parts[2]}-${String(month).padStart(2, '0')}-${parts[0]}` : null;
  return { raw, edtf: day, earliest: day, latest: day, time: null, problem: null, assumption: null };
}

function toReading(
  cells: { readonly type: string; readonly subject: string; readonly child: string },
  words: string,
  people: readonly Person[],
): Reading {
  const codes = cells.type.split(';').map((type) => codeOf(type.trim()));
  const main = eventType(codes[0] ?? '');
  const named = new Set(cells.child.split(';').map((name) => name.trim()));
  const children = people.filter(({ role, name }) => role === 'child' && named.has(name));
  const saidOf = children.filter(
    ({ name }) => children.length === 1 || words.includes(name.split(' ')[0] as string),
  );
  return {
    types: codes.map((code) => ({ code, rule: 'column', because: 'Type' })),
    subject: cells.subject === '' ? 'child' : (cells.subject as Reading['subject']),
    polarity: main?.polarity ?? 'neutral',
    severity: main?.severity ?? 0,
    childSeen: 'unknown',
    children: children.map(({ id }) => id),
    ownChildren: saidOf.map(({ id }) => id),
    people: [],
    sightings: sightingsIn(codes, words, children),
    voices: [],
    basis: 'not-recorded',
    facts: {},
    unknownNames: [],
  };
}

function sightingsIn(codes: readonly string[], words: string, children: readonly Person[]): Sighting[] {
  if (!codes.includes('child_seen')) return [];
  const seen = /alone/i.test(words) ? 'alone' : 'with_others';
  return children.map(({ id }) => ({ personId: id, seen, because: 'Type' }));
}

function codeOf(type: string): string {
  const known = eventTypes.find(({ code, label }) => code === type || label === type);
  if (known === undefined) throw new Error(`no such event type: ${type}`);
  return known.code;
}
