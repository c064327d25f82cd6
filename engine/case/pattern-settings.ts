import { defaultProfileId, profileById, type Profile } from '../profiles/index.ts';
import { getSetting } from '../store/settings.ts';
import type { CaseDatabase } from '../store/database.ts';

/** What a user changed on top of the profile, by pattern id. */
export type PatternSettings = Readonly<
  Record<
    string,
    {
      readonly on?: boolean;
      readonly parameters?: Readonly<Record<string, number | string | boolean>>;
    }
  >
>;

export function patternSettings(db: CaseDatabase): PatternSettings {
  return getSetting<PatternSettings>(db, 'patterns', {});
}

/** The partnership's profile with what this case changed laid over it. */
export function settledProfile(
  profileId: string,
  changed: PatternSettings,
): Pick<Profile, 'patterns' | 'parameters'> {
  const profile = profileById(profileId) ?? profileById(defaultProfileId);
  if (!profile) throw new Error('the neutral profile is missing');
  const switched = (on: boolean): string[] =>
    Object.entries(changed).flatMap(([id, { on: value }]) => (value === on ? [id] : []));
  const keep = (ids: readonly string[], changedTo: readonly string[]): string[] =>
    ids.filter((id) => !changedTo.includes(id));
  const [on, off] = [switched(true), switched(false)];
  const parameters = Object.fromEntries(
    [...new Set([...Object.keys(profile.parameters), ...Object.keys(changed)])].map((id) => [
      id,
      { ...profile.parameters[id], ...changed[id]?.parameters },
    ]),
  );
  return {
    patterns: {
      on: [...keep(profile.patterns.on, off), ...on],
      off: [...keep(profile.patterns.off, on), ...off],
    },
    parameters,
  };
}
