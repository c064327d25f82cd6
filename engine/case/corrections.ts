import type { IsoDay, ReadDate, Reading } from '../../shared/model/index.ts';
import type { EntryCorrection } from '../../shared/contract/chronology.ts';
import { parseWrittenDate } from '../../shared/dates/index.ts';
import type { StoredCorrection } from '../store/decisions.ts';
import type { StoredEntry } from '../store/entries.ts';

/** Notes that a person wrote about an entry; they never come from a file. */
export interface EntryNotes {
  readonly impact: string;
  readonly analysis: string;
  /** The user chose this account to head its event. */
  readonly heading: boolean;
  /** Why the entry was taken out of the chronology; empty where it stands. */
  readonly setAside: string;
}

/** Fields of a correction that are such notes: they leave the reading as it is. */
export const noteFields: ReadonlySet<string> = new Set<keyof EntryNotes>([
  'impact',
  'analysis',
  'heading',
  'setAside',
]);

export const noNotes: EntryNotes = { impact: '', analysis: '', heading: false, setAside: '' };

/** Corrections by entry key, then field; values as JSON. */
export type CorrectionsByKey = ReadonlyMap<string, ReadonlyMap<string, StoredCorrection>>;

export function groupCorrections(all: readonly StoredCorrection[]): CorrectionsByKey {
  const byKey = new Map<string, Map<string, StoredCorrection>>();
  for (const correction of all) {
    const fields = byKey.get(correction.entryKey) ?? new Map<string, StoredCorrection>();
    fields.set(correction.field, correction);
    byKey.set(correction.entryKey, fields);
  }
  return byKey;
}

function correctedDate(raw: string, before: ReadDate, today: IsoDay): ReadDate {
  const read = parseWrittenDate(raw, { today });
  return { ...read, raw: before.raw, assumption: `set by hand to "${raw}"` };
}

function correctedReading(reading: Reading, value: (field: keyof EntryCorrection) => unknown): Reading {
  const types = value('types') as string[] | undefined;
  const children = value('children') as number[] | undefined;
  return {
    ...reading,
    types: types?.map((code) => ({ code, rule: 'set by hand', because: 'set by hand' })) ?? reading.types,
    subject: (value('subject') as Reading['subject'] | undefined) ?? reading.subject,
    polarity: (value('polarity') as Reading['polarity'] | undefined) ?? reading.polarity,
    childSeen: (value('childSeen') as Reading['childSeen'] | undefined) ?? reading.childSeen,
    children: children ?? reading.children,
    ownChildren: children ?? reading.ownChildren,
  };
}

/** The entry as it stands after what a person corrected; the source row itself never changes. */
export function applyCorrections(
  entry: StoredEntry,
  corrections: CorrectionsByKey,
  today: IsoDay,
): StoredEntry {
  const fields = corrections.get(entry.key);
  if (!fields) return entry;
  const value = (field: string): unknown => {
    const stored = fields.get(field);
    return stored === undefined ? undefined : JSON.parse(stored.value);
  };
  const happened = value('happened') as string | undefined;
  return {
    ...entry,
    happened: happened === undefined ? entry.happened : correctedDate(happened, entry.happened, today),
    reading: correctedReading(entry.reading, value),
  };
}

export function notesOf(key: string, corrections: CorrectionsByKey): EntryNotes {
  const fields = corrections.get(key);
  if (!fields) return noNotes;
  const text = (field: string): string => JSON.parse(fields.get(field)?.value ?? '""') as string;
  return {
    impact: text('impact'),
    analysis: text('analysis'),
    heading: text('heading') === 'yes',
    setAside: text('setAside'),
  };
}
