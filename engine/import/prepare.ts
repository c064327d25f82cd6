import { createHash } from 'node:crypto';
import type { IsoDay } from '../../shared/model/index.ts';
import { agencyKindOf, guessAgency } from './agency-guess.ts';
import type { AgencyGuess } from './agency-guess.ts';
import { inferredCoverage, statedCoverage } from './coverage-guess.ts';
import { findChildren } from './children-in-file.ts';
import { layOut } from './layout/guess-layout.ts';
import type { LaidOut } from './layout/guess-layout.ts';
import { cellText, ownTexts } from './layout/cells.ts';
import type {
  FileBytes,
  ImportChoices,
  PreparedSource,
  RawTable,
  ReadFile,
  ReportProgress,
} from './model.ts';
import { prepareTable } from './prepare-table.ts';
import { readFile } from './readers/index.ts';
import { recallLayout } from './remembered-layout.ts';
import type { RememberedLayouts } from './remembered-layout.ts';

export { fingerprintOf } from './fingerprint.ts';

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
  const read = await readFile(file);
  context.signal?.throwIfAborted();
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  return prepareRead({ name: file.name, sha256 }, read, choices, context);
}

/** The part of the work after reading, for tables that are already at hand. */
export async function prepareRead(
  file: { readonly name: string; readonly sha256: string },
  read: ReadFile,
  choices: ImportChoices,
  context: PrepareContext,
): Promise<PreparedSource> {
  const refused = read.problems.some(({ severity }) => severity === 'refused');
  const planned = refused ? [] : read.tables.map((table) => plan(table, choices, context));
  const used = planned.filter(({ laidOut }) => !laidOut.layout.skipped);
  const agency = chosenAgency(choices, guessed(file.name, used));
  const tables = [];
  const problems = [...read.problems];
  for (const { raw, laidOut } of planned) {
    const result = await prepareTable({
      file: file.name,
      raw,
      laidOut,
      context: { today: context.today, agency },
      choices,
      childColumn: childColumnOf(raw, laidOut),
      onProgress: context.onProgress,
      signal: context.signal,
    });
    tables.push(result.table);
    problems.push(...result.problems);
  }
  const takenRows = tables.filter(({ layout }) => !layout.skipped).flatMap(({ rows }) => rows);
  return {
    ...file,
    format: read.format,
    agency,
    coverage:
      chosenCoverage(choices) ?? statedCoverage(titlesOf(used), context.today) ?? inferredCoverage(takenRows),
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
