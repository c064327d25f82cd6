import { writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { logReport } from '../../engine/api/report.ts';
import { reportInput } from '../../engine/api/report-input.ts';
import { today } from '../../engine/case/today.ts';
import { exportEntries, type EntriesFormat } from '../../engine/export/entries.ts';
import { buildReport, writeReport, type ReportFormat } from '../../engine/report/index.ts';
import type { ReportOptions } from '../../engine/report/model.ts';
import { writeLog } from '../../engine/store/log.ts';
import { reportFormats, reportKinds } from '../../shared/contract/report.ts';
import { Refusal } from '../../shared/problem.ts';
import { say, warn } from '../output.ts';
import { givenDay } from '../days.ts';
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
        const options: ReportOptions = {
          kind: flags.kind,
          anonymise: flags.anonymise,
          child,
          from: givenDay(flags.from),
          to: givenDay(flags.to),
        };
        const report = buildReport(reportInput(session, options));
        const { bytes } = await writeReport(report, flags.format);
        writeOut(flags.out, bytes);
        logReport(session, 'export report', options, { format: flags.format, bytes: bytes.byteLength });
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
  const wanted = name.trim().toLowerCase();
  const exact = children.filter((child) => child.name.toLowerCase() === wanted);
  const found =
    exact.length > 0 ? exact : children.filter((child) => child.name.toLowerCase().startsWith(wanted));
  const [only] = found;
  if (only && found.length === 1) return only.id;
  throw new Refusal(
    found.length === 0 ? 'child-unknown' : 'child-ambiguous',
    found.length === 0
      ? `There is no child called "${name}" on the people list.`
      : `${found.length} children on the people list answer to "${name}".`,
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
