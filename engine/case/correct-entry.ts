import type { EntryCorrection } from '../../shared/contract/chronology.ts';
import { parseWrittenDate } from '../../shared/dates/index.ts';
import { eventType } from '../../shared/event-types/event-types.ts';
import { Refusal } from '../../shared/problem.ts';
import { setCorrection } from '../store/decisions.ts';
import { recordStep } from '../store/history.ts';
import type { StoredEntry } from '../store/entries.ts';
import type { CaseSession } from './session.ts';
import { notesOf } from './corrections.ts';
import { today } from './today.ts';

function refuseUnknown(correction: EntryCorrection): void {
  const unknown = correction.types?.find((code) => !eventType(code));
  if (unknown !== undefined) {
    throw new Refusal(
      'unknown-type',
      `There is no event type "${unknown}".`,
      'Choose one from the list of event types.',
    );
  }
  if (
    correction.happened !== undefined &&
    parseWrittenDate(correction.happened, { today: today() }).edtf === null
  ) {
    throw new Refusal(
      'unreadable-date',
      `"${correction.happened}" is not a date that can be read.`,
      'Write for example 22/05/2016, May 2016, about 2016, or summer 2016.',
    );
  }
}

function valueBefore(session: CaseSession, entry: StoredEntry, field: keyof EntryCorrection): unknown {
  const { reading } = entry;
  const notes = notesOf(entry.key, session.state.corrections);
  switch (field) {
    case 'happened':
      return entry.happened.edtf ?? entry.happened.raw;
    case 'types':
      return reading.types.map((type) => type.code);
    case 'impact':
    case 'analysis':
      return notes[field];
    default:
      return reading[field];
  }
}

/**
 * Corrects how an entry was read, or writes impact or analysis beside it. The row itself never
 * changes; the correction keeps old and new value, can be undone, and survives a new import.
 */
export function correctEntry(session: CaseSession, entryId: number, correction: EntryCorrection): void {
  refuseUnknown(correction);
  const entry = session.state.entryById.get(entryId);
  if (!entry) {
    throw new Refusal(
      'entry-missing',
      'That entry is no longer in the case.',
      'Close the panel and choose another.',
    );
  }
  const fields = Object.entries(correction).filter(([, value]) => value !== undefined) as [
    keyof EntryCorrection,
    unknown,
  ][];
  const changes = fields.map(([field, value]) => ({
    field,
    before: JSON.stringify(valueBefore(session, entry, field)),
    value: JSON.stringify(value),
  }));
  if (changes.length === 0) return;
  const label = changes.length === 1 ? `correct ${changes[0]?.field ?? ''}` : 'correct entry';
  recordStep(session.db, label, { entry: entry.key, changes }, () => {
    for (const change of changes) setCorrection(session.db, { entryKey: entry.key, ...change });
  });
  session.marksChanged();
}
