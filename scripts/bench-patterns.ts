import type { AgencyKind, Chronology, Entry, Facts, Person, Reading } from '../shared/model/index.ts';
import { addDays } from '../shared/calendar/iso-day.ts';
import { eventType, eventTypes } from '../shared/event-types/event-types.ts';
import { runPatternsReported } from '../engine/patterns/run.ts';
import { england } from '../engine/profiles/data/england.ts';
import { deriveStatusPeriods } from '../engine/status/derive-status-periods.ts';
import { parseWrittenDate } from '../shared/dates/index.ts';

/** Time of one size, in milliseconds; the median of three. */
export interface PatternBench {
  readonly entries: number;
  /** Deriving the status periods. */
  readonly status: number;
  /** All patterns over a chronology seen for the first time, its index built on the way. */
  readonly first: number;
  /** All patterns again over the same chronology, as after a changed parameter; the median of five. */
  readonly again: number;
  readonly flags: number;
}

/** Measures status periods and all patterns over synthetic chronologies of these sizes. */
export function benchPatterns(sizes: readonly number[] = [5000, 10_000, 100_000]): PatternBench[] {
  benchOne(2000);
  return sizes.map(benchOne);
}

function benchOne(entries: number): PatternBench {
  const runs = [1, 2, 3].map((seed) => {
    const { events, people, coverage, referenceDate } = synthetic(entries, seed);
    const start = performance.now();
    const statusPeriods = deriveStatusPeriods(events, people);
    const derived = performance.now();
    const chronology: Chronology = { referenceDate, people, events, coverage, statusPeriods };
    const { flags } = runPatternsReported(chronology, { profile: england, all: true });
    const ran = performance.now();
    const repeats = [1, 2, 3, 4, 5].map(() => {
      const from = performance.now();
      runPatternsReported(chronology, { profile: england, all: true });
      return performance.now() - from;
    });
    return {
      status: derived - start,
      first: ran - derived,
      again: repeats.toSorted((a, b) => a - b)[2] ?? 0,
      flags: flags.length,
    };
  });
  const median = (pick: (run: (typeof runs)[number]) => number): number =>
    Math.round(runs.map(pick).toSorted((a, b) => a - b)[1] ?? 0);
  return {
    entries,
    status: median(({ status }) => status),
    first: median(({ first }) => first),
    again: median(({ again }) => again),
    flags: median(({ flags }) => flags),
  };
}

/** Times that ten times the entries may take (10,000 to 100,000): ten, and a fifth for memory. */
const growthLimit = 12;

/** How the time of all patterns grew from 10,000 to 100,000 entries. */
function growthOf(rows: readonly PatternBench[]): { readonly first: number; readonly again: number } {
  const [small, large] = [10_000, 100_000].map((size) => rows.find(({ entries }) => entries === size));
  if (small === undefined || large === undefined)
    throw new Error('both sizes are needed: 10,000 and 100,000');
  const times = (of: 'first' | 'again'): number => Math.round((large[of] / small[of]) * 10) / 10;
  return { first: times('first'), again: times('again') };
}

const kinds: readonly AgencyKind[] = [
  'social-care',
  'school',
  'police',
  'gp',
  'hospital',
  'health-0-19',
  'housing',
];
const first = '2009-01-01';
const days = 15 * 365;

/** A synthetic family of three over fifteen years, from a fixed seed. Plans come and go; most rows are everyday ones. */
export function synthetic(entries: number, seed: number): Omit<Chronology, 'statusPeriods'> {
  const random = generator(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const people: Person[] = [1, 2, 3].map((id) => ({
    id,
    name: `Child ${id}`,
    role: 'child',
    born: addDays('2008-06-01', id * 700),
    sex: '',
    aliases: [],
    pseudonym: '',
  }));
  const rows: Entry[] = [];
  for (let id = 1; id <= entries; id += 1) {
    const kind = pick(kinds);
    const day = addDays(first, Math.floor((id / entries) * days));
    rows.push(toEntry(id, kind, day, pick(eventTypes).code, 1 + Math.floor(random() * 3), factsOf(random)));
  }
  return {
    referenceDate: addDays(first, days),
    people,
    events: rows.map((entry) => ({
      id: entry.id,
      number: entry.id,
      happened: entry.happened,
      accounts: [entry],
    })),
    coverage: kinds.map((agencyKind, at) => ({
      id: at + 1,
      agencyId: at + 1,
      agency: agencyKind,
      agencyKind,
      from: first,
      to: addDays(first, days),
      basis: 'stated',
    })),
  };
}

function factsOf(random: () => number): Facts {
  const decision = (['no-further-action', 'advice', 'assessment', 'continue'] as const)[
    Math.floor(random() * 8)
  ];
  return { clinic: random() < 0.5 ? 'Audiology' : 'Eyes', ...(decision === undefined ? {} : { decision }) };
}

function toEntry(
  id: number,
  kind: AgencyKind,
  day: string,
  code: string,
  child: number,
  facts: Facts,
): Entry {
  const reading: Reading = {
    types: [{ code, rule: 'bench', because: '' }],
    subject: 'child',
    polarity: eventType(code)?.polarity ?? 'neutral',
    severity: eventType(code)?.severity ?? 0,
    childSeen: 'unknown',
    children: [child],
    ownChildren: [child],
    people: [],
    sightings: code.startsWith('visit') ? [{ personId: child, seen: 'with_others', because: '' }] : [],
    voices: [],
    basis: 'not-recorded',
    facts,
    unknownNames: [],
  };
  const happened = parseWrittenDate(day, { today: day });
  return {
    id,
    sourceId: 1,
    source: `${kind}.csv`,
    table: null,
    row: id,
    agencyId: kinds.indexOf(kind) + 1,
    agency: kind,
    agencyKind: kind,
    happened,
    recorded: null,
    text: 'Seen, nothing further to add at this time, next contact in a fortnight.',
    outcome: '',
    cells: {},
    reading,
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

if (import.meta.main) {
  const rows = benchPatterns();
  console.table(rows);
  const { first: seen, again } = growthOf(rows);
  console.log(
    `10,000 to 100,000 entries: first ${seen} times, again ${again} times the time (limit ${growthLimit} times)`,
  );
}
