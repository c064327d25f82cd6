import type { CaseSession } from '../case/session.ts';
import type { ReportInput } from '../report/model.ts';
import { buildReport, writeReport } from '../report/index.ts';
import { writeHtml } from '../report/writers/html.ts';
import { readLog, writeLog, firstBrokenLogLine } from '../store/log.ts';
import { procedures } from './context.ts';
import { reportInput } from './report-input.ts';

/** The log says of every report whether it left with names or without. Used by screen and command line. */
export function logReport(
  session: CaseSession,
  what: 'view report' | 'export report',
  { kind, child, from, to, anonymise }: ReportInput['options'],
  more: Readonly<Record<string, unknown>> = {},
): void {
  writeLog(session.db, what, { kind, child, from, to, anonymised: anonymise === true, ...more });
}

const { reports, log } = procedures;

export const reportsRouter = {
  preview: reports.preview.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    const html = writeHtml(buildReport(reportInput(session, input)), { page: true });
    logReport(session, 'view report', input);
    return { html };
  }),
  build: reports.build.handler(async ({ context, input }) => {
    const { workspace } = context;
    const session = workspace.sessionToEdit;
    const report = buildReport(reportInput(session, input));
    const written = await writeReport(report, input.format);
    logReport(workspace.stillOpen(session), 'export report', input, {
      format: input.format,
      bytes: written.bytes.byteLength,
    });
    return {
      file: new File([written.bytes as Uint8Array<ArrayBuffer>], written.name, { type: written.mime }),
      leftOut: [...report.leftOut],
    };
  }),
};

export const logRouter = {
  list: log.list.handler(({ context, input }) => {
    const { db } = context.workspace.session;
    const { lines, total } = readLog(db, input.offset, input.limit);
    return { entries: [...lines], total, sound: firstBrokenLogLine(db) === null };
  }),
};
