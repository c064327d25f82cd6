import { eventType } from '../../../../shared/event-types/event-types.ts';
import type {
  AgencyKind,
  ChildSeen,
  Chronology,
  ChronologyEvent,
  Coverage,
  Entry,
  Facts,
  Person,
  PersonRole,
  Polarity,
  ReadDate,
  Reading,
  StatusPeriod,
  StructuredCells,
  Subject,
} from '../../../../shared/model/index.ts';
import { agencyKinds } from '../../../../shared/model/index.ts';
import { deriveStatusPeriods } from '../../../../engine/status/derive-status-periods.ts';

/**
 * Chronologies for tests from a compact list of rows, without files, reading or matching. Children,
 * people and agencies are given by name; everything that a row leaves out is "not recorded".
 */

export interface TestRow {
  /** A day, a span of days for a vague date, or null for no date. */
  readonly on: string | readonly [earliest: string, latest: string] | null;
  /** Kind of agency, or kind and name: `school`, `school/Mossbank Primary`. */
  readonly by: AgencyKind | `${AgencyKind}/${string}`;
  /** Codes separated by blanks, the primary one first. */
  readonly types: string;
  /** Children by name; left out: all children. `[]`: the row names no child. */
  readonly children?: readonly string[];
  /** Children of whom the row says something of their own; left out: the same as a single child named. */
  readonly own?: readonly string[];
  readonly facts?: Facts;
  /** What the row says of each child being seen. */
  readonly seen?: Readonly<Record<string, 'alone' | 'with_others' | 'not_seen'>>;
  /** For rows that say it of no child in particular. */
  readonly childSeen?: ChildSeen;
  /** Words or expressions by child; the name "?" where it is unclear whose. */
  readonly voices?: Readonly<Record<string, string>>;
  /** People other than children named, with whether the agency had contact with them. */
  readonly people?: Readonly<Record<string, boolean>>;
  readonly text?: string;
  readonly outcome?: string;
  readonly subject?: Subject;
  readonly polarity?: Polarity;
  readonly severity?: 0 | 1 | 2 | 3;
  readonly basis?: Reading['basis'];
  readonly cells?: StructuredCells;
  /** Rows with the same word here are accounts of one event. */
  readonly event?: string;
}

export interface TestFamily {
  /** Children with their date of birth (null: not known). Left out: Alfie, born 01/06/2015. */
  readonly children?: Readonly<Record<string, string | null>>;
  /** Other people by name with their role. */
  readonly people?: Readonly<Record<string, PersonRole>>;
  readonly rows: readonly TestRow[];
  readonly referenceDate: string;
  /**
   * Spans for which records are loaded, by kind of agency or "kind/name". Left out: every kind of
   * agency, from 2000 to the reference date.
   */
  readonly coverage?: Readonly<Record<string, readonly [string, string]>>;
  /** Status periods; left out: derived from the rows. */
  readonly periods?: readonly TestPeriod[];
}

/** A status period by the names of its children; left out: of the household. */
export interface TestPeriod {
  readonly kind: StatusPeriod['kind'];
  readonly of?: readonly string[];
  readonly from: string;
  readonly to: string | null;
  readonly label?: string;
  readonly openedBy?: readonly number[];
  readonly closedBy?: readonly number[];
}

/** Builds the chronology. Entry ids are the position of the row, from 1; so are event ids where nothing is grouped. */
export function build(family: TestFamily): Chronology {
  const people = peopleOf(family);
  const idOf = (name: string): number => {
    const person = people.find((one) => one.name === name || one.name.split(' ')[0] === name);
    if (person === undefined) throw new Error(`no such person in this test: ${name}`);
    return person.id;
  };
  const agencies = new Map<string, number>();
  const entries = family.rows.map((row, position) => toEntry(row, position + 1, people, idOf, agencies));
  const events = toEvents(family.rows, entries);
  return {
    referenceDate: family.referenceDate,
    people,
    events,
    coverage: toCoverage(family, agencies),
    statusPeriods:
      family.periods === undefined
        ? deriveStatusPeriods(events, people)
        : family.periods.map(({ kind, of, from, to, label, openedBy, closedBy }) => ({
            kind,
            children: (of ?? []).map(idOf),
            from,
            to,
            label: label ?? '',
            openedBy: [...(openedBy ?? [])],
            closedBy: [...(closedBy ?? [])],
            remarks: [],
          })),
  };
}

function peopleOf(family: TestFamily): Person[] {
  const children = Object.entries(family.children ?? { Alfie: '2015-06-01' }).map(([name, born]) => ({
    name,
    born,
    role: 'child' as const,
  }));
  const others = Object.entries(family.people ?? {}).map(([name, role]) => ({ name, born: null, role }));
  return [...children, ...others].map(({ name, born, role }, position) => ({
    id: position + 1,
    name,
    role,
    born,
    sex: '',
    aliases: [],
    pseudonym: `Person ${position + 1}`,
  }));
}

function toEntry(
  row: TestRow,
  id: number,
  people: readonly Person[],
  idOf: (name: string) => number,
  agencies: Map<string, number>,
): Entry {
  const [kind, name] = row.by.split('/') as [AgencyKind, string | undefined];
  const agency = name ?? kind;
  if (!agencies.has(row.by)) agencies.set(row.by, agencies.size + 1);
  return {
    id,
    sourceId: agencies.get(row.by) as number,
    source: `${row.by.replace('/', '-').toLowerCase().replaceAll(' ', '-')}.csv`,
    table: null,
    row: id,
    agencyId: agencies.get(row.by) as number,
    agency,
    agencyKind: kind,
    happened: toReadDate(row.on),
    recorded: null,
    text: row.text ?? '',
    outcome: row.outcome ?? '',
    cells: row.cells ?? {},
    reading: toReading(row, people, idOf),
  };
}

function toReading(row: TestRow, people: readonly Person[], idOf: (name: string) => number): Reading {
  const codes = row.types.split(' ').filter((code) => code !== '');
  for (const code of codes) if (eventType(code) === undefined) throw new Error(`no such event type: ${code}`);
  const main = eventType(codes[0] ?? '');
  const children =
    row.children?.map(idOf) ?? people.filter(({ role }) => role === 'child').map((child) => child.id);
  const sightings = Object.entries(row.seen ?? {}).map(([name, seen]) => ({
    personId: idOf(name),
    seen,
    because: 'test',
  }));
  return {
    types: codes.map((code) => ({ code, rule: 'test', because: 'test' })),
    subject: row.subject ?? 'child',
    polarity: row.polarity ?? main?.polarity ?? 'neutral',
    severity: row.severity ?? main?.severity ?? 0,
    childSeen: row.childSeen ?? sightings[0]?.seen ?? 'unknown',
    children,
    ownChildren: row.own?.map(idOf) ?? (children.length === 1 ? children : []),
    people: Object.entries(row.people ?? {}).map(([name, contact]) => ({
      personId: idOf(name),
      words: name,
      contact,
    })),
    sightings,
    voices: Object.entries(row.voices ?? {}).map(([name, words]) => ({
      personId: name === '?' ? null : idOf(name),
      words,
      quoted: true,
    })),
    basis: row.basis ?? 'not-recorded',
    facts: row.facts ?? {},
    unknownNames: [],
  };
}

function toReadDate(on: TestRow['on']): ReadDate {
  const [earliest, latest] = on === null ? [null, null] : typeof on === 'string' ? [on, on] : on;
  return {
    raw: earliest === null ? '' : earliest === latest ? earliest : `${earliest} to ${latest}`,
    edtf: earliest === null ? null : earliest === latest ? earliest : `${earliest}/${latest}`,
    earliest,
    latest,
    time: null,
    problem: on === null ? 'no-date' : null,
    assumption: null,
  };
}

function toEvents(rows: readonly TestRow[], entries: readonly Entry[]): ChronologyEvent[] {
  const groups = new Map<string, Entry[]>();
  for (const [position, entry] of entries.entries()) {
    const key = rows[position]?.event ?? `row ${entry.id}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const sorted = [...groups.values()].sort((a, b) => sortDay(a[0]) - sortDay(b[0]));
  return sorted.map((accounts, position) => {
    const head = accounts[0] as Entry;
    return { id: head.id, number: position + 1, happened: head.happened, accounts };
  });
}

function sortDay(entry: Entry | undefined): number {
  return Date.parse(entry?.happened.earliest ?? '9999-01-01');
}

function toCoverage(family: TestFamily, agencies: ReadonlyMap<string, number>): Coverage[] {
  const spans: Readonly<Record<string, readonly [string, string]>> =
    family.coverage ??
    Object.fromEntries(agencyKinds.map((kind) => [kind, ['2000-01-01', family.referenceDate] as const]));
  return Object.entries(spans).map(([by, [from, to]], position) => {
    const [kind, name] = by.split('/') as [AgencyKind, string | undefined];
    return {
      id: position + 1,
      agencyId: agencies.get(by) ?? 1000 + position,
      agency: name ?? kind,
      agencyKind: kind,
      from,
      to,
      basis: 'stated',
    };
  });
}
