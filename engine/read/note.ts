import type { ChildSeen, Polarity, Subject, TypeLabel } from '../../shared/model/index.ts';
import { type AgencyWord, readAgencyWord } from './agency-word.ts';
import { childSeenOf } from './child-seen.ts';
import { polarityOf } from './polarity.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { typesFromWords } from './read-types.ts';
import { subjectOf } from './subject.ts';

/** One note with the short word of the agency that wrote it ("csc", "hv", "gp"). */
export interface Note {
  readonly agency: string;
  readonly text: string;
}

/** How a note alone is read, without people or columns. */
export interface NoteReading {
  /** Codes, primary first; empty where nothing is evidenced. */
  readonly types: readonly string[];
  readonly subject: Subject;
  readonly polarity: Polarity;
  readonly child_seen: ChildSeen;
  /** One line a type: code, rule and the words it rests on. */
  readonly reasons: readonly TypeLabel[];
}

/**
 * Reads a note.
 *
 *   readNote({ agency: 'gp', text: 'FTA nurse appt for MMR2. No call.' }).types // ['wnb', 'imms_overdue']
 */
export function readNote(note: Note): NoteReading {
  const agency = readAgencyWord(note.agency);
  const read = readRow(note.text);
  const labels = typesFromWords(read, agency);
  return { ...attributesOf(read, labels, agency), types: labels.map((label) => label.code), reasons: labels };
}

/** Subject, polarity and whether the child was seen, for types already found. */
export function attributesOf(
  read: ReadRow,
  labels: readonly TypeLabel[],
  agency: AgencyWord,
): { readonly subject: Subject; readonly polarity: Polarity; readonly child_seen: ChildSeen } {
  const subject = subjectOf(read, labels, agency);
  return {
    subject,
    polarity: polarityOf(read, labels),
    child_seen: childSeenOf(read, labels, agency, subject),
  };
}
