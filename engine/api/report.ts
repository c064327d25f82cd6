import { buildReport, writeReport } from '../report/index.ts';
import { writeHtml } from '../report/writers/html.ts';
import { readLog, writeLog, firstBrokenLogLine } from '../store/log.ts';
import { defaultProfileId, profileById, profiles } from '../profiles/index.ts';
import { recordStep } from '../store/history.ts';
import { getSetting, setSetting } from '../store/settings.ts';
import { Refusal } from '../../shared/problem.ts';
import { procedures } from './context.ts';
import { reportInput } from './report-input.ts';

const { reports, log, settings } = procedures;

export const reportsRouter = {
  preview: reports.preview.handler(({ context, input }) => {
    const { session } = context.workspace;
    writeLog(session.db, 'view report', { ...input });
    return { html: writeHtml(buildReport(reportInput(session, input)), { page: true }) };
  }),
  build: reports.build.handler(async ({ context, input }) => {
    const { session } = context.workspace;
    const report = buildReport(reportInput(session, input));
    const written = await writeReport(report, input.format);
    writeLog(session.db, 'export report', { ...input, bytes: written.bytes.byteLength });
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

export const settingsRouter = {
  get: settings.get.handler(({ context }) => {
    const { db } = context.workspace.session;
    return {
      title: getSetting(db, 'title', ''),
      profile: getSetting(db, 'profile', defaultProfileId),
      profiles: profiles.map(({ id, name, description }) => ({ id, name, description })),
      referenceDate: getSetting<string | null>(db, 'referenceDate', null),
      user: getSetting(db, 'user', ''),
    };
  }),
  set: settings.set.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    if (input.profile !== undefined && !profileById(input.profile)) {
      throw new Refusal(
        'unknown-profile',
        `There is no profile called "${input.profile}".`,
        'Choose one from the list.',
      );
    }
    const changed = Object.entries(input).filter(([, value]) => value !== undefined);
    recordStep(session.db, 'change settings', Object.fromEntries(changed), () => {
      for (const [name, value] of changed) setSetting(session.db, name, value);
    });
    session.marksChanged();
    return { saved: changed.length > 0 };
  }),
};
