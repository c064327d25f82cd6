import type { PeriodToSet } from '../../shared/contract/chronology.ts';
import type { StatusPeriod } from '../../shared/model/index.ts';
import { Refusal } from '../../shared/problem.ts';
import type { PeriodEdit } from '../status/edit-periods.ts';
import type { CaseDatabase } from '../store/database.ts';
import { recordStep } from '../store/history.ts';
import { getSetting, setSetting } from '../store/settings.ts';
import type { CaseSession } from './session.ts';
import { today } from './today.ts';

/** Setting of the case file that holds what was set by hand of status periods. */
const name = 'status periods';

export function periodEdits(db: CaseDatabase): readonly PeriodEdit[] {
  return getSetting<readonly PeriodEdit[]>(db, name, []);
}

/**
 * Sets a status period by hand, takes it out of the case's periods, or adds one; one undoable step.
 * Gives the key of the period. Refused without a reason, where the end is before the start, where a
 * child is not on the list and where nothing would change.
 */
export function setPeriod(session: CaseSession, input: PeriodToSet): string {
  const { db, state } = session;
  const said = {
    removed: input.removed,
    from: input.from,
    to: input.to,
    label: input.label.trim(),
    reason: input.reason.trim(),
    by: input.by.trim(),
    at: today(),
  };
  refuseIncomplete(said);
  const edits = periodEdits(db);
  if (!('key' in input.of)) {
    refuseUnknownChildren(session, input.of.children);
    const id = nextId(edits);
    save(session, 'add a status period', null, { id, of: null, ...input.of, ...said });
    return id;
  }
  const period = knownPeriod(session, input.of.key);
  const before = edits.find(({ id }) => id === period.editId) ?? null;
  if (before?.of === null && said.removed) {
    throw new Refusal(
      'added-by-hand',
      'This period was added by hand: no record tells of it.',
      'Take the addition back instead.',
    );
  }
  const wasRemoved = state.removedPeriods.includes(period);
  if (wasRemoved === said.removed && (said.removed || sameAs(period, said))) {
    throw new Refusal(
      'nothing-changed',
      'The period already stands as you wrote it.',
      'Change its start, its end or its name, or leave it as it is.',
    );
  }
  const { kind, children, key } = period;
  const of = before === null ? (key ?? null) : before.of;
  const edit = { id: before?.id ?? nextId(edits), kind, children, of, ...said };
  save(session, said.removed ? 'take out a status period' : 'set a status period', before, edit);
  return input.of.key;
}

/** Takes back what was set by hand of a period: it stands again as the records say, or not at all. */
export function takeBackPeriod(session: CaseSession, key: string): void {
  const period = knownPeriod(session, key);
  const edits = periodEdits(session.db);
  const before = edits.find(({ id }) => id === period.editId);
  if (before === undefined) {
    throw new Refusal(
      'nothing-changed',
      'Nothing was set by hand for this period: it stands as the records say.',
      'Leave it as it is, or change it with a reason.',
    );
  }
  recordStep(session.db, 'take back what was set of a status period', { before, after: null }, () =>
    setSetting(
      session.db,
      name,
      edits.filter((edit) => edit !== before),
    ),
  );
  session.marksChanged();
}

function save(session: CaseSession, label: string, before: PeriodEdit | null, edit: PeriodEdit): void {
  const edits = periodEdits(session.db);
  const after = before === null ? [...edits, edit] : edits.map((one) => (one.id === edit.id ? edit : one));
  recordStep(session.db, label, { before, after: edit }, () => setSetting(session.db, name, after));
  session.marksChanged();
}

function refuseIncomplete({ from, to, reason }: Pick<PeriodEdit, 'from' | 'to' | 'reason'>): void {
  if (reason === '') {
    throw new Refusal(
      'reason-missing',
      'The change has no reason.',
      'Write in a line how you know, or why it is not right.',
    );
  }
  if (to !== null && from > to) {
    throw new Refusal(
      'end-before-start',
      'The period would end before it starts.',
      'Put the start or the end right; leave the end empty where it is still open.',
    );
  }
}

function refuseUnknownChildren(session: CaseSession, children: readonly number[]): void {
  const { people } = session.state;
  const known = new Set(people.filter(({ role }) => role === 'child').map(({ id }) => id));
  if (children.every((id) => known.has(id))) return;
  throw new Refusal(
    'unknown-child',
    'A child whom the period names is not on the list of people.',
    'Choose the children again, or add the child under People.',
  );
}

/** The period of that key among those that stand and those taken out. */
export function findPeriod({ state }: CaseSession, key: string): StatusPeriod | undefined {
  return [...state.chronology.statusPeriods, ...state.removedPeriods].find((period) => period.key === key);
}

function knownPeriod(session: CaseSession, key: string): StatusPeriod {
  const found = findPeriod(session, key);
  if (found) return found;
  throw new Refusal(
    'period-missing',
    'That period is no longer there: what the records say has changed.',
    'Look at the timeline again and choose another.',
  );
}

function sameAs(period: StatusPeriod, said: Pick<PeriodEdit, 'from' | 'to' | 'label'>): boolean {
  return period.from === said.from && period.to === said.to && period.label === said.label;
}

/** One above the last: no two edits of a case share an id. */
function nextId(edits: readonly PeriodEdit[]): string {
  const last = Math.max(0, ...edits.map(({ id }) => Number(id.slice(prefix.length))));
  return `${prefix}${last + 1}`;
}

const prefix = 'by hand ';
