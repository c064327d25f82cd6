import { basename } from 'node:path';
import type { Command } from 'commander';
import { commitImport, type CommittedSource } from '../../engine/case/commit-import.ts';
import { repetitionFinder } from '../../engine/case/prepared-rows.ts';
import { findSourceByWord, undoImport } from '../../engine/case/undo-import.ts';
import { today } from '../../engine/case/today.ts';
import type { ImportChoices, ImportProblem, PreparedSource } from '../../engine/import/model.ts';
import { prepareSource } from '../../engine/import/prepare.ts';
import { rememberedLayouts } from '../../engine/store/sources.ts';
import type { CaseDatabase } from '../../engine/store/database.ts';
import { Refusal } from '../../shared/problem.ts';
import { say, warn, writeJson } from '../output.ts';
import { parseDay } from '../days.ts';
import { readGivenFile, withCase } from '../session.ts';

interface ImportFlags {
  readonly agency?: string;
  readonly coverage?: string;
  readonly revises?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

type Tables = CommittedSource['tables'];

function parseCoverage(given: string | undefined): ImportChoices['coverage'] {
  if (given === undefined) return undefined;
  const [from, to, ...more] = given.split('..').map(parseDay);
  if (!from || !to || more.length > 0 || to < from) {
    throw new Refusal(
      'bad-coverage',
      `"${given}" is not a span of days.`,
      'Write it as 2019-01-01..2024-02-20, the earlier day first.',
    );
  }
  return { from, to };
}

/** What a dry run would do, counted by the same function that the commit asks. */
function wouldDo(prepared: PreparedSource, db: CaseDatabase): Tables {
  const repetitionOf = repetitionFinder(db);
  return prepared.tables
    .filter(({ layout }) => !layout.skipped)
    .map(({ table, rows }) => {
      const added = rows.filter(
        (row) => row.status === 'entry' && repetitionOf(row).duplicateOf === null,
      ).length;
      const entries = rows.filter((row) => row.status === 'entry').length;
      return { table, read: rows.length, added, duplicate: entries - added, rejected: rows.length - entries };
    });
}

interface SourceResult {
  readonly source: string;
  readonly agency: string;
  readonly sourceId: number | null;
  readonly refused: boolean;
  readonly tables: readonly (Tables[number] & { readonly layout: unknown })[];
  readonly problems: readonly ImportProblem[];
}

function toResult(prepared: PreparedSource, sourceId: number | null, tables: Tables): SourceResult {
  const layoutOf = new Map(prepared.tables.map(({ table, layout }) => [table, layout]));
  return {
    source: prepared.name,
    agency: prepared.agency.name,
    sourceId,
    refused: prepared.refused,
    tables: tables.map((counts) => ({ ...counts, layout: layoutOf.get(counts.table) ?? null })),
    problems: prepared.problems,
  };
}

function describe(result: SourceResult, dryRun: boolean): void {
  if (result.refused) return;
  for (const { table, read, added, duplicate, rejected } of result.tables) {
    const where = table === null ? result.source : `${result.source}, ${table}`;
    say(
      `${where} (${result.agency}): ${read} rows read = ${added} ${dryRun ? 'to add' : 'added'} + ${duplicate} duplicate + ${rejected} rejected.`,
    );
  }
}

/** `import` and `undo-import`. */
export function addImportCommands(program: Command): void {
  program
    .command('import <case> <files...>')
    .description("import agencies' files: CSV, TSV, Excel, Word tables and the field's standard formats")
    .option('--agency <name>', 'agency whose records these are (else guessed from each file)')
    .option(
      '--coverage <from..to>',
      'days for which the records are complete, for example 2019-01-01..2024-02-20',
    )
    .option(
      '--revises <source>',
      'the file is a newer version of this one: rows it no longer holds leave the chronology',
    )
    .option('--dry-run', 'show what would be done and change nothing')
    .option('--json', 'layouts, counts and problems as JSON')
    .action(async (given: string, files: string[], flags: ImportFlags, command: Command) => {
      const choices: ImportChoices = { agency: flags.agency, coverage: parseCoverage(flags.coverage) };
      const results = await withCase(command, given, async ({ db }) => {
        const done: SourceResult[] = [];
        for (const file of files) {
          const bytes = readGivenFile(file);
          const prepared = await prepareSource({ name: basename(file), bytes }, choices, {
            today: today(),
            remembered: rememberedLayouts(db),
          });
          if (prepared.refused) done.push(toResult(prepared, null, []));
          else if (flags.dryRun) done.push(toResult(prepared, null, wouldDo(prepared, db)));
          else {
            const { sourceId, tables } = await commitImport(db, prepared, {
              revises: flags.revises === undefined ? undefined : findSourceByWord(db, flags.revises),
            });
            done.push(toResult(prepared, sourceId, tables));
          }
        }
        return done;
      });
      for (const result of results) {
        for (const problem of result.problems) warn(problem);
        if (!flags.json) describe(result, flags.dryRun === true);
      }
      if (flags.json) writeJson({ dryRun: flags.dryRun === true, sources: results });
      const refused = results.filter((result) => result.refused);
      if (refused.length > 0) {
        const names = refused.map(({ source }) => source).join(', ');
        throw new Refusal(
          'refused',
          `Not imported: ${names}.`,
          'The reason of each stands above; the other files are in.',
        );
      }
    });

  program
    .command('undo-import <case> <source>')
    .description('take one import back whole; SOURCE is its number, file name, or the start of its SHA-256')
    .action(async (given: string, source: string, _options: unknown, command: Command) => {
      const undone = await withCase(command, given, ({ db }) => undoImport(db, findSourceByWord(db, source)));
      say(`Taken back: ${undone.removedEntries} entries.`);
    });
}
