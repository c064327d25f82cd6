import { writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { reportInput } from '../../engine/api/report-input.ts';
import { today } from '../../engine/case/today.ts';
import { exportEntries, type EntriesFormat } from '../../engine/export/entries.ts';
import { buildReport, writeReport, type ReportFormat } from '../../engine/report/index.ts';
import type { ReportOptions } from '../../engine/report/model.ts';
import { writeLog } from '../../engine/store/log.ts';
import { reportFormats, reportKinds } from '../../shared/contract/report.ts';
import { Refusal } from '../../shared/problem.ts';
import { say, warn } from '../output.ts';
import { withCase } from '../session.ts';

interface ReportFlags {
  readonly kind: ReportOptions['kind'];
  readonly format: ReportFormat;
  readonly out: string;
  readonly anonymise?: boolean;
  readonly child?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `report` and `export`. */
export function addReportCommands(program: Command): void {
  program
    .command('export <case>')
    .description('write all entries as one table, which can be imported again')
    .addOption(
      new Option('--format <format>', 'file format').choices(['csv', 'xlsx', 'json']).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'where to write it')
    .action(async (given: string, flags: { format: EntriesFormat; out: string }, command: Command) => {
      await withCase(command, given, async ({ db, state }) => {
        const bytes = await exportEntries(state.entries, state.people, flags.format, today());
        writeOut(flags.out, bytes);
        writeLog(db, 'export entries', { format: flags.format, entries: state.entries.length });
        say(`Wrote ${state.entries.length} entries to ${flags.out}.`);
      });
    });

  program
    .command('report <case>')
    .description('write a report; every statement cites event numbers')
    .addOption(
      new Option('--kind <kind>', 'what kind of report').choices([...reportKinds]).makeOptionMandatory(),
    )
    .addOption(
      new Option('--format <format>', 'file format').choices([...reportFormats]).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'where to write it')
    .option('--anonymise', 'pseudonyms in place of the names on the people list')
    .option('--child <name>', 'about one child')
    .option('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'last day, YYYY-MM-DD')
    .action(async (given: string, flags: ReportFlags, command: Command) => {
      await withCase(command, given, async (session) => {
        const child = flags.child === undefined ? undefined : findChild(flags.child, session.state.people);
        const report = buildReport(reportInput(session, { ...flags, child }));
        const { bytes } = await writeReport(report, flags.format);
        writeOut(flags.out, bytes);
        writeLog(session.db, 'export report', {
          kind: flags.kind,
          format: flags.format,
          bytes: bytes.byteLength,
        });
        for (const sentence of report.leftOut) warn({ message: sentence, remedy: '' });
        say(`Wrote ${flags.out}.`);
      });
    });
}

function findChild(
  name: string,
  people: readonly { readonly id: number; readonly name: string; readonly role: string }[],
): number {
  const children = people.filter(({ role }) => role === 'child');
  const found =
    children.find((child) => child.name.toLowerCase() === name.toLowerCase()) ??
    children.find((child) => child.name.toLowerCase().startsWith(name.toLowerCase()));
  if (found) return found.id;
  throw new Refusal(
    'child-unknown',
    `There is no child called "${name}" on the people list.`,
    `Use one of: ${children.map((child) => child.name).join(', ') || 'nobody yet; add people first'}.`,
  );
}

function writeOut(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new Refusal(
      'cannot-write',
      `The report could not be written to ${path}.`,
      'Check that the folder exists and that the file is not open elsewhere.',
    );
  }
}
