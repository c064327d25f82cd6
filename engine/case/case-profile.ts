import { profileWords, wordFor, type WordKey } from '../../shared/profile/words.ts';
import { Refusal } from '../../shared/problem.ts';
import { defaultProfileId, profileById, profiles } from '../profiles/index.ts';
import type { Profile } from '../profiles/profile.ts';
import { readProfileFile } from '../profiles/read-profile.ts';
import { noChanges, settleProfile, type PatternSettings, type ProfileChanges } from '../profiles/settle.ts';
import { writeProfileFile, type ProfileFile } from '../profiles/write-profile.ts';
import type { CaseDatabase } from '../store/database.ts';
import { recordStep } from '../store/history.ts';
import { writeLog } from '../store/log.ts';
import { getSetting, setSetting } from '../store/settings.ts';

/** Settings of the case file that make up its profile. */
const names = { chosen: 'profile', patterns: 'patterns', words: 'words', imported: 'profiles' } as const;

/** Most imported profiles that a case keeps to choose from (team default). */
const mostImported = 20;

/** Profiles that were imported into this case, in the order of their first import. */
export function importedProfiles(db: CaseDatabase): readonly Profile[] {
  return getSetting<readonly Profile[]>(db, names.imported, []);
}

/** The profile with this id among those of the product and of this case; undefined for an unknown one. */
export function findProfile(db: CaseDatabase, id: string): Profile | undefined {
  return profileById(id) ?? importedProfiles(db).find((profile) => profile.id === id);
}

/** The same, refused with the ids there are. */
export function knownProfile(db: CaseDatabase, id: string): Profile {
  const found = findProfile(db, id);
  if (found) return found;
  const ids = [...profiles, ...importedProfiles(db)].map((profile) => profile.id);
  throw new Refusal(
    'unknown-profile',
    `There is no profile called "${id}".`,
    `Use one of: ${ids.join(', ')}.`,
  );
}

/** The profile chosen for this case, without the changes of the case. */
export function chosenProfile(db: CaseDatabase): Profile {
  const profile =
    findProfile(db, getSetting(db, names.chosen, defaultProfileId)) ?? profileById(defaultProfileId);
  if (!profile) throw new Error('the neutral profile is missing');
  return profile;
}

/** What this case changes on top of the profile chosen. */
export function profileChanges(db: CaseDatabase): ProfileChanges {
  return {
    patterns: getSetting<PatternSettings>(db, names.patterns, {}),
    words: getSetting<ProfileChanges['words']>(db, names.words, {}),
  };
}

/** What holds in this case: its profile, or the one with this id, with the changes of the case laid over it. */
export function settledProfile(db: CaseDatabase, id?: string): Profile {
  const profile = (id === undefined ? undefined : findProfile(db, id)) ?? chosenProfile(db);
  return settleProfile(profile, profileChanges(db));
}

/** Keeps the settings of one pattern for this case, as one undoable step. */
export function savePatternSettings(
  db: CaseDatabase,
  pattern: { readonly id: string; readonly name: string },
  settings: PatternSettings,
): void {
  const before = profileChanges(db).patterns;
  recordStep(
    db,
    `settings of "${pattern.name}"`,
    { pattern: pattern.id, before: before[pattern.id] ?? null, after: settings[pattern.id] },
    () => setSetting(db, names.patterns, settings),
  );
}

/**
 * Gives a term another word in this case; null, or the profile's own word, takes the change back. One
 * undoable step. False where nothing changed.
 */
export function saveWord(db: CaseDatabase, key: WordKey, word: string | null): boolean {
  const ofProfile = wordFor(chosenProfile(db).labels, key);
  const { words } = profileChanges(db);
  const before = words[key] ?? ofProfile;
  const after = word ?? ofProfile;
  if (before === after && (words[key] === undefined || word !== null)) return false;
  const { [key]: _, ...others } = words;
  const label = `word for "${profileWords[key].neutral}"`;
  recordStep(db, label, { before, after }, () =>
    setSetting(db, names.words, after === ofProfile ? others : { ...others, [key]: after }),
  );
  return true;
}

/**
 * Hands over the case's profile as one file, with the changes of the case in it. The log says so once
 * `deliver` has taken it.
 */
export function exportProfile<Delivered>(
  db: CaseDatabase,
  deliver: (file: ProfileFile) => Delivered,
): Delivered {
  const profile = settledProfile(db);
  const delivered = deliver(writeProfileFile(profile));
  writeLog(db, 'export profile', { name: profile.name });
  return delivered;
}

export interface ImportedProfile {
  readonly profile: Profile;
  /** An earlier import with the same id gave way to this one. */
  readonly replaced: boolean;
  /** The case had changes of its own, which the file's settings took the place of. */
  readonly changesTakenBack: boolean;
}

/**
 * Makes the profile in a file the case's own, as one undoable step; what the case had changed before
 * is taken back, so that afterwards holds what the file says. Refused where the file has a fault.
 */
export function importProfile(db: CaseDatabase, name: string, bytes: Uint8Array): ImportedProfile {
  const profile = readProfileFile(name, bytes);
  const before = importedProfiles(db);
  const replaced = before.some(({ id }) => id === profile.id);
  if (!replaced && before.length >= mostImported) {
    throw new Refusal(
      'too-many-profiles',
      `This case holds ${mostImported} imported profiles already.`,
      'Give the file the id of one of them, which it then replaces. Nothing was changed.',
    );
  }
  const changes = profileChanges(db);
  const changesTakenBack = Object.keys({ ...changes.patterns, ...changes.words }).length > 0;
  const after = replaced
    ? before.map((known) => (known.id === profile.id ? profile : known))
    : [...before, profile];
  const detail = {
    file: name,
    name: profile.name,
    id: profile.id,
    before: chosenProfile(db).id,
    ...(changesTakenBack ? { takenBack: changes } : {}),
  };
  recordStep(db, 'import profile', detail, () => {
    setSetting(db, names.imported, after);
    setSetting(db, names.chosen, profile.id);
    setSetting(db, names.patterns, noChanges.patterns);
    setSetting(db, names.words, noChanges.words);
  });
  return { profile, replaced, changesTakenBack };
}
