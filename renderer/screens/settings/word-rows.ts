import type { Profile } from '../../../shared/profile/profile.ts';
import { profileWords, wordFor, wordKeys } from '../../../shared/profile/words.ts';
import type { WordKey } from '../../../shared/profile/words.ts';

export interface WordRow {
  readonly key: WordKey;
  readonly neutral: string;
  /** Where the word stands on screens and in reports. */
  readonly where: string;
  /** The word as the profile has it. */
  readonly ofProfile: string;
  /** The word in this case. */
  readonly now: string;
}

/** Every word a partnership may have its own for, as the profile and as the case has it. */
export function toWordRows(chosen: Pick<Profile, 'labels'>, settled: Pick<Profile, 'labels'>): WordRow[] {
  return wordKeys.map((key) => ({
    key,
    ...profileWords[key],
    ofProfile: wordFor(chosen.labels, key),
    now: wordFor(settled.labels, key),
  }));
}

/**
 * What to keep when a word was typed: the word, null for the profile's own (also when the field was
 * emptied), or undefined where nothing changed.
 */
export function wordToKeep(row: WordRow, typed: string): string | null | undefined {
  const word = typed.trim();
  if (word === row.now) return undefined;
  if (word === '' || word === row.ofProfile) return row.now === row.ofProfile ? undefined : null;
  return word;
}
