import type { PatternDifference } from '../../shared/contract/settings.ts';
import {
  chosenProfile,
  exportProfile,
  importedProfiles,
  importProfile,
  knownProfile,
  saveWord,
  settledProfile,
} from '../case/case-profile.ts';
import { patterns } from '../patterns/registry.ts';
import { isOn, settledParameters } from '../patterns/run.ts';
import { defaultProfileId, profiles } from '../profiles/index.ts';
import { mostBytes } from '../profiles/read-profile.ts';
import type { Profile } from '../profiles/profile.ts';
import { recordStep } from '../store/history.ts';
import { getSetting, setSetting } from '../store/settings.ts';
import { procedures } from './context.ts';

/** Patterns whose switch or numbers differ between two profiles, in the order of the catalogue. */
function differencesBetween(chosen: Profile, settled: Profile): PatternDifference[] {
  return patterns.flatMap((pattern) => {
    const on = isOn(pattern, settled);
    const [before, after] = [chosen, settled].map((profile) => {
      const outcome = settledParameters(pattern, { profile });
      return 'values' in outcome ? outcome.values : {};
    });
    const parameters = Object.entries(pattern.parameterSources).flatMap(([name, { label, unit }]) => {
      const [value, ofProfile] = [after?.[name], before?.[name]];
      if (value === undefined || ofProfile === undefined || value === ofProfile) return [];
      return [{ label, unit, value, ofProfile }];
    });
    const switched = on !== isOn(pattern, chosen);
    if (!switched && parameters.length === 0) return [];
    return [
      { id: pattern.id, number: pattern.number, name: pattern.name, on: switched ? on : null, parameters },
    ];
  });
}

const { settings } = procedures;

export const settingsRouter = {
  get: settings.get.handler(({ context }) => {
    const { db } = context.workspace.session;
    const imported = importedProfiles(db);
    return {
      title: getSetting(db, 'title', ''),
      profile: getSetting(db, 'profile', defaultProfileId),
      profiles: [...profiles, ...imported].map((profile) => ({
        id: profile.id,
        name: profile.name,
        description: profile.description,
        imported: imported.includes(profile),
      })),
      referenceDate: getSetting<string | null>(db, 'referenceDate', null),
      user: getSetting(db, 'user', ''),
    };
  }),
  set: settings.set.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    if (input.profile !== undefined) knownProfile(session.db, input.profile);
    const changed = Object.entries(input).filter(([, value]) => value !== undefined);
    recordStep(session.db, 'change settings', Object.fromEntries(changed), () => {
      for (const [name, value] of changed) setSetting(session.db, name, value);
    });
    session.marksChanged();
    return { saved: changed.length > 0 };
  }),
  profile: settings.profile.handler(({ context }) => {
    const { db } = context.workspace.session;
    const [chosen, settled] = [chosenProfile(db), settledProfile(db)];
    return { chosen, settled, differences: differencesBetween(chosen, settled) };
  }),
  setWord: settings.setWord.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    const saved = saveWord(session.db, input.key, input.word);
    session.marksChanged();
    return { saved };
  }),
  exportProfile: settings.exportProfile.handler(({ context }) => {
    const { db } = context.workspace.sessionToEdit;
    return exportProfile(db, ({ name, text }) => ({
      file: new File([text], name, { type: 'application/json' }),
    }));
  }),
  importProfile: settings.importProfile.handler(async ({ context, input }) => {
    // One byte more than is taken shows that a file is too large, however large it is.
    const bytes = new Uint8Array(await input.file.slice(0, mostBytes + 1).arrayBuffer());
    const session = context.workspace.sessionToEdit;
    const { profile, replaced, changesTakenBack } = importProfile(session.db, input.file.name, bytes);
    session.marksChanged();
    return { name: profile.name, replaced, changesTakenBack };
  }),
};
