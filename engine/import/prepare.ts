import { createHash } from 'node:crypto';
import type { IsoDay } from '../../shared/model/index.ts';
import { agenciesByTable, agencyKindOf, guessAgency } from './agency-guess.ts';
import type { AgencyGuess } from './agency-guess.ts';
import { coverageByAgency, statedCoverage } from './coverage-guess.ts';
import { findChildren } from './children-in-file.ts';
import { layOut } from './layout/guess-layout.ts';
import type { LaidOut } from './layout/guess-layout.ts';
import { cellText, ownTexts } from './layout/cells.ts';
import type {
  FileBytes,
  ImportChoices,
  ImportProblem,
  PreparedSource,
  RawTable,
  ReadFile,
  ReportProgress,
} from './model.ts';
import { rest, type Listeners } from './pace.ts';
import { refusePeopleList } from './people-list-file.ts';
import { prepareTable } from './prepare-table.ts';
import { readSource } from './read-source.ts';
import { recallLayout } from './remembered-layout.ts';
import type { RememberedLayouts } from './remembered-layout.ts';

export interface PrepareContext {
  /** Day on which the file is read: decides two-digit years and what lies ahead. */
  readonly today: IsoDay;
  /** Layouts of earlier imports into this case. */
  readonly remembered?: RememberedLayouts;
  readonly onProgress?: ReportProgress;
  readonly signal?: AbortSignal;
}

/** A table with its layout, and the agency that the layout was remembered for. */
interface Planned {
  readonly raw: RawTable;
  readonly laidOut: LaidOut;
  readonly rememberedAgency: string | null;
}

/**
 * Reads a file and makes of it everything that an import writes: layouts, rows with their dates,
 * problems, agency and coverage. The preview shows this value and the commit writes it.
 *
 * A file that cannot be read comes back `refused` with its one reason. Rejects only with the signal's
 * reason, when cancelled.
 */
export async function prepareSource(
  file: FileBytes,
  choices: ImportChoices,
  context: PrepareContext,
): Promise<PreparedSource> {
  context.signal?.throwIfAborted();
  context.onProgress?.({ phase: 'reading the file', done: 0, total: 0 });
  const read = refusePeopleList(file.name, await readSource(file, context));
  const sha256 = await sha256Of(file.bytes, context);
  return prepareRead({ name: file.name, sha256 }, read, choices, context);
}

/** Bytes of which the checksum is worked out without a pause: some 20 ms of work (team default). */
const hashedAtATime = 8 * 1024 * 1024;

async function sha256Of(bytes: Uint8Array, listeners: Listeners): Promise<string> {
  const hash = createHash('sha256');
  for (let from = 0; from < bytes.length; from += hashedAtATime) {
    hash.update(bytes.subarray(from, from + hashedAtATime));
    await rest('reading the file', 0, 0, listeners);
  }
  return hash.digest('hex');
}

/** The part of the work after reading, for tables that are already at hand. */
export async function prepareRead(
  file: { readonly name: string; readonly sha256: string },
  read: ReadFile,
  choices: ImportChoices,
  context: PrepareContext,
): Promise<PreparedSource> {
  const refused = read.problems.some(({ severity }) => severity === 'refused');
  const planned: Planned[] = [];
  for (const table of refused ? [] : read.tables) {
    planned.push(plan(table, choices, context));
    await rest('finding the columns', planned.length, read.tables.length, context);
  }
  const used = planned.filter(({ laidOut }) => !laidOut.layout.skipped);
  const agency = chosenAgency(choices, guessed(file.name, used));
  const perTable = choices.agency === undefined ? agenciesByTable(used.map(headOf)) : null;
  const tables = [];
  const problems = [...read.problems, ...severalAgencies(file.name, perTable)];
  for (const each of planned) {
    const { raw, laidOut } = each;
    const result = await prepareTable({
      file: file.name,
      raw,
      laidOut,
      context: { today: context.today, agency: perTable?.[used.indexOf(each)] ?? agency },
      choices,
      childColumn: childColumnOf(raw, laidOut),
      listeners: context,
    });
    tables.push(result.table);
    problems.push(...result.problems);
  }
  await rest('finding the period', tables.length, tables.length, context);
  const takenRows = tables.filter(({ layout }) => !layout.skipped).flatMap(({ rows }) => rows);
  return {
    ...file,
    format: read.format,
    agency,
    ...coverageByAgency(
      agency.name,
      takenRows,
      chosenCoverage(choices) ?? statedCoverage(titlesOf(used), context.today),
    ),
    tables,
    problems,
    childrenInFile: findChildren(
      used.map(({ raw, laidOut }) => ({ raw, laidOut, column: childColumnOf(raw, laidOut) })),
    ),
    refused,
  };
}

function plan(raw: RawTable, choices: ImportChoices, context: PrepareContext): Planned {
  const chosen = choices.layouts?.find(({ table }) => table === raw.name);
  const recalled = context.remembered === undefined ? null : recallLayout(raw, context.remembered);
  const choice = recalled === null ? chosen : { ...recalled.choice, ...chosen };
  return {
    raw,
    laidOut: layOut(raw, choice),
    rememberedAgency: recalled?.remembered.agency ?? null,
  };
}

/** What stands at the head of a table: its sheet's name, or the last line above it. */
function headOf({ raw, laidOut }: Planned): string {
  if (raw.name !== null && !/^(?:\d+|(?:sheet|table|tabelle)\s*\d*)$/i.test(raw.name)) return raw.name;
  return titlesOf([{ raw, laidOut, rememberedAgency: null }]).at(-1) ?? '';
}

function severalAgencies(file: string, agencies: readonly AgencyGuess[] | null): readonly ImportProblem[] {
  if (agencies === null) return [];
  const names = [...new Set(agencies.map(({ name }) => name))].join(', ');
  return [
    {
      code: 'several-agencies',
      severity: 'note',
      table: null,
      row: null,
      message: `${file} gathers records of several agencies, one in each table: ${names}.`,
      remedy: 'If all of it is from one agency, name that agency for the whole file.',
    },
  ];
}

/** Lines above the tables: what the reader found outside, and the rows before the header. */
function titlesOf(planned: readonly Planned[]): readonly string[] {
  return planned.flatMap(({ raw, laidOut }) => {
    const header = laidOut.layout.headerRows[0] ?? 0;
    const above = raw.rows.filter((row) => row.number < header).map((row) => ownTexts(row).join('  '));
    return [...raw.titleLines, ...above].filter((line) => line !== '');
  });
}

function guessed(name: string, planned: readonly Planned[]): AgencyGuess {
  const guess = guessAgency({
    name,
    titleLines: titlesOf(planned),
    tableNames: planned.map(({ raw }) => raw.name ?? ''),
    headings: planned.flatMap(({ laidOut }) => laidOut.layout.columns.map(({ heading }) => heading)),
    inRows: agenciesInRows(planned),
    standard: planned.find(({ raw }) => raw.knownLayout)?.raw.knownLayout?.standard ?? null,
  });
  const remembered =
    planned.find(({ rememberedAgency }) => rememberedAgency !== null)?.rememberedAgency ?? null;
  if (guess.kind !== 'other' || remembered === null) return guess;
  return {
    name: remembered,
    kind: agencyKindOf(remembered) ?? 'other',
    because: 'a file with the same columns was imported from this agency before',
  };
}

/** Names in an agency column, most frequent first. */
function agenciesInRows(planned: readonly Planned[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { laidOut } of planned) {
    const column = laidOut.layout.columns.find(({ role }) => role === 'agency');
    if (column === undefined) continue;
    for (const row of laidOut.dataRows) {
      const name = cellText(row, column.index);
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
}

function chosenAgency(choices: ImportChoices, guess: AgencyGuess): PreparedSource['agency'] {
  if (choices.agency === undefined) {
    return choices.agencyKind === undefined ? guess : { ...guess, kind: choices.agencyKind };
  }
  const kind = choices.agencyKind ?? agencyKindOf(choices.agency) ?? guess.kind;
  return { name: choices.agency, kind, because: 'chosen' };
}

function chosenCoverage({ coverage }: ImportChoices): PreparedSource['coverage'] {
  return coverage === undefined ? null : { ...coverage, basis: 'stated', because: 'chosen' };
}

/** The column that tells children apart: that of the standard, else the child column. */
function childColumnOf(raw: RawTable, { layout }: LaidOut): number | null {
  const known = raw.knownLayout?.childColumn;
  return known ?? layout.columns.find(({ role }) => role === 'child')?.index ?? null;
}
