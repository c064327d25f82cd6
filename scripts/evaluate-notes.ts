import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type NoteReading, readNote } from '../engine/read/index.ts';

/** One note with the labels a careful reader gave it. */
export interface LabelledNote {
  readonly id: string;
  readonly agency: string;
  readonly text: string;
  readonly types: readonly string[];
  readonly subject: string;
  readonly polarity: string;
  readonly childSeen: string;
}

/** How often a code was found, and how often it should have been. */
export interface CodeScore {
  readonly code: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Scores of one set of notes; shares are from 0 to 1. */
export interface SetScore {
  readonly name: string;
  readonly file: string;
  readonly notes: number;
  readonly microF1: number;
  readonly precision: number;
  readonly recall: number;
  readonly primary: number;
  readonly subjectAppointments: number;
  readonly appointments: number;
  readonly subject: number;
  readonly childSeen: number;
  readonly polarity: number;
  /** Notes wrongly read as "was not brought". */
  readonly falseNotBrought: number;
  readonly codes: readonly CodeScore[];
}

/** The second set was split: at first misses were read in its first notes only. */
const READ_HALF = 150;

interface NoteSet {
  readonly name: string;
  readonly file: string;
  /** First note and one past the last; all where left out. */
  readonly part?: readonly [from: number, to?: number];
  /** Only notes whose number is odd, or even. */
  readonly numbers?: 'odd' | 'even';
}

/** The sets, in the order in which they are reported. A set that is not there is left out. */
const sets: readonly NoteSet[] = [
  { name: 'Given notes', file: 'labelled-notes.csv' },
  { name: 'Notes written for development', file: 'written-development.csv' },
  { name: 'Second set, read half', file: 'written-development-2.csv', part: [0, READ_HALF] },
  { name: 'Second set, half kept at first', file: 'written-development-2.csv', part: [READ_HALF] },
  { name: 'Third set, half read first', file: 'written-development-3.csv', numbers: 'odd' },
  { name: 'Third set, half kept at first', file: 'written-development-3.csv', numbers: 'even' },
  { name: 'Once held out, read since', file: 'written-held-out.csv' },
  { name: 'Held out, not read', file: 'written-held-out-2.csv' },
];

const APPOINTMENTS = new Set([
  'wnb',
  'cancelled_family',
  'cancelled_service',
  'declined',
  'discharged_unseen',
]);

/** Scores every set of labelled notes that is present. */
export function evaluateNotes(): readonly SetScore[] {
  return sets.flatMap(({ name, file, part, numbers }) => {
    const path = fileURLToPath(new URL(`../tests/fixtures/notes/${file}`, import.meta.url));
    if (!existsSync(path)) return [];
    const notes = readLabelled(path).slice(...(part ?? []));
    return [scoreSet(name, file, numbers === undefined ? notes : notes.filter(isNumbered(numbers)))];
  });
}

function isNumbered(numbers: 'odd' | 'even'): (note: LabelledNote) => boolean {
  const rest = numbers === 'odd' ? 1 : 0;
  return ({ id }) => Number(id.replace(/\D/g, '')) % 2 === rest;
}

export function readLabelled(path: string): readonly LabelledNote[] {
  const rows = parse(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => ({
    id: row['id'] ?? '',
    agency: row['agency'] ?? '',
    text: row['text'] ?? '',
    types: (row['types'] ?? '') === '' ? [] : (row['types'] ?? '').split('|'),
    subject: row['subject'] ?? '',
    polarity: row['polarity'] ?? '',
    childSeen: row['child_seen'] ?? '',
  }));
}

export function scoreSet(name: string, file: string, notes: readonly LabelledNote[]): SetScore {
  const read = notes.map((note) => ({ note, reading: readNote(note) }));
  const codes = scoreCodes(read);
  const sum = (pick: (score: CodeScore) => number): number =>
    codes.reduce((total, score) => total + pick(score), 0);
  const [right, wrong, missed] = [
    sum((score) => score.right),
    sum((score) => score.wrong),
    sum((score) => score.missed),
  ];
  const share = (fits: (one: Read) => boolean, of: readonly Read[] = read): number =>
    of.length === 0 ? 1 : of.filter(fits).length / of.length;
  const appointments = read.filter(({ note }) => note.types.some(isAppointment));
  return {
    name,
    file,
    notes: notes.length,
    microF1: (2 * right) / (2 * right + wrong + missed),
    precision: right / (right + wrong),
    recall: right / (right + missed),
    primary: share(({ note, reading }) => (note.types[0] ?? '') === (reading.types[0] ?? '')),
    subjectAppointments: share(({ note, reading }) => note.subject === reading.subject, appointments),
    appointments: appointments.length,
    subject: share(({ note, reading }) => note.subject === reading.subject),
    childSeen: share(({ note, reading }) => note.childSeen === reading.child_seen),
    polarity: share(({ note, reading }) => note.polarity === reading.polarity),
    falseNotBrought: read.filter(
      ({ note, reading }) => reading.types.includes('wnb') && !note.types.includes('wnb'),
    ).length,
    codes,
  };
}

interface Read {
  readonly note: LabelledNote;
  readonly reading: NoteReading;
}

function isAppointment(code: string): boolean {
  return APPOINTMENTS.has(code) || code.startsWith('appt_');
}

function scoreCodes(read: readonly Read[]): readonly CodeScore[] {
  const all = new Set(read.flatMap(({ note, reading }) => [...note.types, ...reading.types]));
  return [...all].sort().map((code) => {
    const wanted = read.filter(({ note }) => note.types.includes(code));
    const found = read.filter(({ reading }) => reading.types.includes(code));
    const right = wanted.filter(({ reading }) => reading.types.includes(code)).length;
    return { code, right, wrong: found.length - right, missed: wanted.length - right };
  });
}
