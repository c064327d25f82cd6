import { Refusal } from '../../shared/problem.ts';
import { setCorrection } from '../store/decisions.ts';
import { recordStep } from '../store/history.ts';
import type { CaseSession } from './session.ts';

/**
 * Takes an entry out of the chronology (a row that the agency wrote twice, a row about another family)
 * with a reason, or brings it back with null. The row stays in the case and the report counts it.
 */
export function setEntryAside(session: CaseSession, entryId: number, reason: string | null): void {
  const { entryById, setAside } = session.state;
  const entry = entryById.get(entryId) ?? setAside.find(({ id }) => id === entryId);
  if (!entry) {
    throw new Refusal(
      'entry-missing',
      'That entry is no longer in the case.',
      'Close the panel and choose another.',
    );
  }
  if (reason !== null && reason.trim() === '') {
    throw new Refusal(
      'reason-missing',
      'Setting an entry aside needs a reason.',
      'Write in a line why it is set aside.',
    );
  }
  const label = reason === null ? 'bring an entry back' : 'set an entry aside';
  recordStep(session.db, label, { entry: entry.key, reason }, () =>
    setCorrection(session.db, {
      entryKey: entry.key,
      field: 'setAside',
      value: JSON.stringify(reason?.trim() ?? ''),
      before: JSON.stringify(reason === null ? 'set aside' : ''),
    }),
  );
  session.marksChanged();
}
