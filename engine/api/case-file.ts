import type { CaseSummary } from '../../shared/contract/case-file.ts';
import { listCases, refuseMissingFolder, resolveCasePath } from '../case/folder.ts';
import { rereadEntries } from '../case/reread.ts';
import { openSampleCase } from '../case/sample.ts';
import { CaseSession } from '../case/session.ts';
import { startCase } from '../case/start-case.ts';
import { nextSteps, redo, undo } from '../store/history.ts';
import { getSetting } from '../store/settings.ts';
import { verifyCase } from '../store/verify.ts';
import { procedures, type Workspace } from './context.ts';

/** Above this many entries the counts of matches and flags are left to their own screens (team default). */
const countsUpTo = 5000;

export function summarise(session: CaseSession): CaseSummary {
  const { state } = session;
  const days = state.entries.flatMap((entry) => entry.happened.earliest ?? []);
  const steps = nextSteps(session.db);
  const small = state.entries.length <= countsUpTo;
  return {
    path: session.path,
    title: getSetting(session.db, 'title', ''),
    profile: getSetting(session.db, 'profile', 'england'),
    entries: state.entries.length,
    events: state.events.length,
    agencies: state.agencies.length,
    openMatches: small ? session.suggestions.filter((match) => match.decision === 'open').length : 0,
    undecidedFlags: small
      ? session.flags().flags.filter((flag) => flag.decision === null && flag.status === 'raised').length
      : 0,
    firstDay: days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null),
    lastDay: days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null),
    canUndo: steps.undo,
    canRedo: steps.redo,
  };
}

function stepThrough(workspace: Workspace, step: typeof undo): string | null {
  const session = workspace.sessionToEdit;
  const { people, agencies } = session.state;
  const label = step(session.db);
  session.marksChanged();
  // Who a row speaks of depends on the people, and how it is read on the kind of its agency.
  if (session.state.people !== people || session.state.agencies !== agencies) {
    rereadEntries(session.db);
    session.changed();
  }
  return label;
}

const { caseFile } = procedures;

export const caseFileRouter = {
  current: caseFile.current.handler(({ context }) => {
    const session = context.workspace.sessionOrNull;
    return session ? summarise(session) : null;
  }),
  recent: caseFile.recent.handler(({ context }) => ({
    folder: context.workspace.folder,
    cases: [...listCases(context.workspace.folder)],
  })),
  create: caseFile.create.handler(({ context, input }) => {
    context.workspace.refuseWhileImporting();
    const path = resolveCasePath(context.workspace.folder, input.file);
    refuseMissingFolder(path);
    const session = startCase(path, input.passphrase, { title: input.title, profile: input.profile });
    return summarise(context.workspace.adopt(session));
  }),
  open: caseFile.open.handler(({ context, input }) => {
    context.workspace.refuseWhileImporting();
    const path = resolveCasePath(context.workspace.folder, input.file);
    const current = context.workspace.sessionOrNull;
    if (current?.path === path) context.workspace.close();
    return summarise(context.workspace.adopt(CaseSession.open(path, input.passphrase)));
  }),
  openSample: caseFile.openSample.handler(async ({ context }) => {
    const { workspace } = context;
    workspace.close();
    return summarise(workspace.adopt(await openSampleCase(workspace.folder)));
  }),
  lock: caseFile.lock.handler(({ context }) => ({ locked: context.workspace.close() })),
  undo: caseFile.undo.handler(({ context }) => ({ undone: stepThrough(context.workspace, undo) })),
  redo: caseFile.redo.handler(({ context }) => ({ redone: stepThrough(context.workspace, redo) })),
  verify: caseFile.verify.handler(({ context }) => {
    const findings = verifyCase(context.workspace.sessionToEdit.db);
    return { sound: findings.length === 0, findings: [...findings] };
  }),
};
