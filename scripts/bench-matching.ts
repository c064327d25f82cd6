import { pathToFileURL } from 'node:url';
import { suggestMatches } from '../engine/match/index.ts';
import { fromDayNumber, toDayNumber } from '../shared/calendar/iso-day.ts';
import type { AgencyKind, Entry, Person } from '../shared/model/index.ts';
import { parseWrittenDate } from '../shared/dates/index.ts';

/** One line of the bench table. Times in milliseconds, memory in megabytes. */
export interface MatchingBenchRow {
  readonly rows: number;
  readonly matchingMs: number;
  /** A plain pass over the same rows: words to sorted numbers, blocks of a day, Jaccard on each pair. */
  readonly plainMs: number;
  readonly timesPlain: number;
  readonly suggestions: number;
  readonly heapMb: number;
}

const agencies: readonly { readonly name: string; readonly kind: AgencyKind }[] = [
  { name: 'Ridley Council', kind: 'social-care' },
  { name: 'Ridley Police', kind: 'police' },
  { name: 'Alder Primary', kind: 'school' },
  { name: 'Fen Surgery', kind: 'gp' },
  { name: 'Ridley 0-19', kind: 'health-0-19' },
  { name: 'St Aldhelm Hospital', kind: 'hospital' },
  { name: 'Marsh Homes', kind: 'housing' },
];
const happenings: readonly { readonly type: string; readonly heading: string; readonly text: string }[] = [
  {
    type: 'da_incident',
    heading: 'Domestic incident',
    text: 'Argument between parents, mother pushed against the door, children upstairs',
  },
  {
    type: 'core_group',
    heading: 'Core group',
    text: 'Mother, school and health visitor present, dentist outstanding, attendance up',
  },
  {
    type: 'ed',
    heading: 'ED attendance',
    text: 'Brought to A&E with a scald to the hand, dressed and sent home',
  },
  { type: 'wnb', heading: 'Clinic', text: 'Not brought to audiology, second letter sent to mother' },
  {
    type: 'referral',
    heading: 'Referral',
    text: 'MARF received from school, hungry and tired, asleep in class',
  },
  {
    type: 'visit_announced',
    heading: 'Home visit',
    text: 'Seen at home with mother, kitchen clean, cot in the bedroom',
  },
  {
    type: 'presentation',
    heading: 'Concern',
    text: 'Came without coat, hungry, asked for toast twice, head lice again',
  },
  {
    type: 'house_move',
    heading: 'Change of address',
    text: 'Family moved to a flat, keys given, carpets needed',
  },
];
const fillers =
  'quiet bright cold early kitchen garden bus cousin aunt football drawing puzzle reading spelling swimming bicycle scarf lunch window corridor stairs van shop market river choir recorder violin ticket key phone laptop charger bin fence shed bench pond kite torch drum paint glue ribbon basket letterbox parcel ladder hammer engine trailer tent candle mirror clock'.split(
    ' ',
  );
const children = ['Ash', 'Bryn', 'Cleo', 'Dot'];

/** A small fixed random sequence: the same rows in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

export const benchPeople: readonly Person[] = children.map((name, index) => ({
  id: index + 1,
  name: `${name} Ridding`,
  role: 'child',
  born: null,
  sex: '',
  aliases: [],
  pseudonym: `Child ${index + 1}`,
}));

/**
 * Invented rows over fifteen years: three in ten are told by two or three agencies in words that
 * partly differ, one in fifty carries a default date (1 January 2010).
 */
export function benchEntries(count: number): readonly Entry[] {
  const random = randomFrom(20_240_220);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const first = toDayNumber('2009-01-05');
  const entries: Entry[] = [];
  while (entries.length < count) {
    const happening = pick(happenings);
    const child = Math.floor(random() * children.length);
    const day = random() < 0.02 ? toDayNumber('2010-01-01') : first + Math.floor(random() * 15 * 365);
    const shared = [pick(fillers), pick(fillers), pick(fillers), pick(fillers)];
    const tellers = random() < 0.3 ? 2 + Math.floor(random() * 2) : 1;
    const start = Math.floor(random() * agencies.length);
    for (let teller = 0; teller < tellers && entries.length < count; teller++) {
      const own = [pick(fillers), pick(fillers), pick(fillers), pick(fillers), pick(fillers), pick(fillers)];
      const text = `${children[child]}. ${happening.text}. ${[...shared, ...own].join(' ')}.`;
      entries.push(toEntry(entries.length + 1, start + teller, day, happening, text, child + 1));
    }
  }
  return entries;
}

function toEntry(
  id: number,
  agencyNumber: number,
  dayNumber: number,
  happening: (typeof happenings)[number],
  text: string,
  child: number,
): Entry {
  const agencyId = agencyNumber % agencies.length;
  const agency = agencies[agencyId] ?? { name: 'Other', kind: 'other' as const };
  const day = fromDayNumber(dayNumber);
  return {
    id,
    sourceId: agencyId,
    source: `${agency.name}.csv`,
    table: null,
    row: id,
    agencyId,
    agency: agency.name,
    agencyKind: agency.kind,
    happened: parseWrittenDate(day, { today: day }),
    recorded: null,
    text,
    outcome: '',
    cells: { type: happening.heading },
    reading: {
      types: [{ code: happening.type, rule: 'bench', because: happening.heading }],
      subject: 'child',
      polarity: 'neutral',
      severity: 0,
      childSeen: 'unknown',
      children: [child],
      ownChildren: [],
      people: [],
      sightings: [],
      voices: [],
      basis: 'observed',
      facts: {},
      unknownNames: [],
    },
  };
}

/** The yardstick: token sets, blocks of a day and its neighbour, Jaccard on every pair. */
export function plainPass(entries: readonly Entry[]): number {
  const numbers = new Map<string, number>();
  const blocks = new Map<string, number[]>();
  const tokens = entries.map((entry, index) => {
    const found = new Set<number>();
    for (const word of `${entry.cells.type} ${entry.text}`.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
      let number = numbers.get(word);
      if (number === undefined) numbers.set(word, (number = numbers.size));
      found.add(number);
    }
    const day = entry.happened.earliest ?? '';
    const block = blocks.get(day);
    if (block) block.push(index);
    else blocks.set(day, [index]);
    return Int32Array.from(found).sort();
  });
  let alike = 0;
  for (const [day, block] of blocks) {
    const next = blocks.get(fromDayNumber(toDayNumber(day) + 1)) ?? [];
    const near = [...block, ...next].slice(0, 400);
    for (const [position, one] of block.slice(0, 400).entries()) {
      for (let other = position + 1; other < near.length; other++) {
        if (overlap(tokens[one] as Int32Array, tokens[near[other] as number] as Int32Array) >= 0.5)
          alike += 1;
      }
    }
  }
  return alike;
}

function overlap(a: Int32Array, b: Int32Array): number {
  let i = 0;
  let j = 0;
  let both = 0;
  while (i < a.length && j < b.length) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) {
      both += 1;
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return both / (a.length + b.length - both);
}

/** Processor time of this thread: other work on the machine counts little. */
function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = process.threadCpuUsage();
  const value = work();
  const { user, system } = process.threadCpuUsage(start);
  return { ms: (user + system) / 1000, value };
}

/** Times matching at each size against the plain pass over the same rows, in the same run. */
export function benchMatching(sizes: readonly number[] = [10_000, 100_000]): readonly MatchingBenchRow[] {
  const warm = benchEntries(4000);
  suggestMatches(warm, { people: benchPeople, remembered: [] });
  plainPass(warm);
  return sizes.map((size) => {
    const entries = benchEntries(size);
    const plain = timed(() => plainPass(entries));
    const matching = timed(() => suggestMatches(entries, { people: benchPeople, remembered: [] }));
    return {
      rows: size,
      matchingMs: Math.round(matching.ms),
      plainMs: Math.round(plain.ms),
      timesPlain: Math.round((matching.ms / plain.ms) * 10) / 10,
      suggestions: matching.value.length,
      heapMb: Math.round(process.memoryUsage().heapUsed / 1_048_576),
    };
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = benchMatching();
  console.table(rows);
  const [small, large] = rows;
  if (small && large)
    console.log(
      `time at ${large.rows} / time at ${small.rows}: ${(large.matchingMs / small.matchingMs).toFixed(1)}`,
    );
}
