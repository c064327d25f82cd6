import { Refusal } from '../../shared/problem.ts';
import { setCorrection } from '../store/decisions.ts';
import { recordStep } from '../store/history.ts';
import { notesOf } from './corrections.ts';
import type { CaseSession } from './session.ts';

/** Lets one account head its event: its date and words come first. Undoable, and kept through imports. */
export function chooseHeading(session: CaseSession, entryId: number): void {
  const { eventByEntry, entryById, corrections } = session.state;
  const event = eventByEntry.get(entryId);
  if (!event || event.accounts.length < 2) {
    throw new Refusal(
      'nothing-to-head',
      'This account stands alone.',
      'Choose an account of an event that several agencies recorded.',
    );
  }
  recordStep(session.db, 'choose the heading account', { entry: entryById.get(entryId)?.key }, () => {
    for (const { id } of event.accounts) {
      const key = entryById.get(id)?.key;
      if (key === undefined) continue;
      const before = notesOf(key, corrections).heading ? 'yes' : '';
      const value = id === entryId ? 'yes' : '';
      if (before === value) continue;
      setCorrection(session.db, {
        entryKey: key,
        field: 'heading',
        value: JSON.stringify(value),
        before: JSON.stringify(before),
      });
    }
  });
  session.changed();
}
