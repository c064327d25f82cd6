import { buildFamilyIndex, readEntry, readNote } from '../engine/read/index.ts';
import type { AgencyKind, Person } from '../shared/model/index.ts';
import { generateRecords } from './bench/generate-records.ts';
import { type BenchRow, median } from './bench/measure.ts';
import { variedTexts } from './bench/varied-notes.ts';
import { parse } from 'csv-parse/sync';
import { parseWrittenDate } from '../shared/dates/index.ts';

const ROW_LENGTH = 200;
const ROUNDS = 3;
/**
 * The floor: lower-case a row and split it into words in the sense in which the product must, in any
 * script: letters and digits, with apostrophes and hyphens inside. Nothing is looked up.
 */
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** Highest ratio that is acceptable (team default). */
const LIMIT = 10;

const agencies: readonly (readonly [word: string, kind: AgencyKind])[] = [
  ['csc', 'social-care'],
  ['hv', 'health-0-19'],
  ['gp', 'gp'],
  ['hospital', 'hospital'],
  ['school', 'school'],
  ['police', 'police'],
  ['housing', 'housing'],
];
const people: readonly Person[] = (
  [
    ['Tyler Ashdown', 'child', '2012-11-09'],
    ['Maisie Ashdown', 'child', '2014-02-03'],
    ['Kelly Ashdown', 'mother', null],
    ['Darren Firth', 'partner', null],
  ] as const
).map(([name, role, born], index) => ({
  id: index + 1,
  name,
  role,
  born,
  sex: '',
  aliases: [],
  pseudonym: '',
}));

/** One way of reading, over all texts; gives a number so that no work can be left out. */
type Read = (text: string, index: number) => number;

/**
 * Reading rows of about 200 characters beside lower-casing and splitting the same rows into words, in
 * processor time of this thread: varied rows (no row or sentence comes again) and rows of the bench
 * import. Rounds of each take turns; medians.
 */
export function benchReading(count = 100_000): readonly BenchRow[] {
  const family = buildFamilyIndex(people);
  const note: Read = (text, index) => readNote({ agency: agencyOf(index)[0], text }).types.length;
  const entry: Read = (text, index) => readEntry(entryOf(text, agencyOf(index)[1]), family).types.length;
  const varied = variedTexts(count, ROW_LENGTH);
  const generated = generatedTexts(count);
  return [
    measure('reading the words of a note, varied rows', varied, note),
    measure('reading an entry (types, people, sightings, voices, facts), varied rows', varied, entry),
    measure('reading an entry, rows of the bench import', generated, entry),
  ];
}

function agencyOf(index: number): readonly [word: string, kind: AgencyKind] {
  return agencies[index % agencies.length] as readonly [string, AgencyKind];
}

function entryOf(text: string, agencyKind: AgencyKind): Parameters<typeof readEntry>[0] {
  const day = '2015-03-04';
  const happened = parseWrittenDate(day, { today: day });
  return { agency: 'Bench', agencyKind, happened, recorded: null, text, outcome: '', cells: {} };
}

function generatedTexts(count: number): readonly string[] {
  const rows = parse(generateRecords(count), { from_line: 2 }) as string[][];
  return rows.map((row) => row[3] ?? '');
}

function measure(what: string, texts: readonly string[], read: Read): BenchRow {
  const split: number[] = [];
  const reading: number[] = [];
  let total = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    split.push(
      processorTime(() => texts.forEach((text) => (total += text.toLowerCase().match(WORD)?.length ?? 0))),
    );
    reading.push(processorTime(() => texts.forEach((text, index) => (total += read(text, index)))));
  }
  if (total === 0) throw new Error('nothing was read');
  return {
    what: `${what} (${texts.length.toLocaleString('en-GB')})`,
    milliseconds: median(reading),
    floor: 'lower case, split into words',
    floorMilliseconds: median(split),
    limit: LIMIT,
    note: `${((1000 * median(reading)) / texts.length).toFixed(0)} microseconds a row`,
  };
}

/** Milliseconds of processor time of this thread: other work on the machine counts little. */
function processorTime(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
