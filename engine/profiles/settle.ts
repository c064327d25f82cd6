import { profileWords, wordFor, wordKeys, type OwnWords } from '../../shared/profile/words.ts';
import type { Profile } from './profile.ts';

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

/** What one case changes of its profile. */
export interface ProfileChanges {
  readonly patterns: PatternSettings;
  readonly words: OwnWords;
}

export const noChanges: ProfileChanges = { patterns: {}, words: {} };

/**
 * A profile with a case's changes laid over it: what holds in the case. Settling the outcome with no
 * changes gives the same again, so that an exported profile comes back as it left.
 */
export function settleProfile(profile: Profile, changes: ProfileChanges): Profile {
  const { patterns, words } = changes;
  return {
    ...profile,
    labels: ownWords({ ...profile.labels, ...words }),
    patterns: {
      on: switched(profile.patterns.on, patterns, true),
      off: switched(profile.patterns.off, patterns, false),
    },
    parameters: settledParameters(profile.parameters, patterns),
  };
}

/** The words that differ from the neutral ones, in the order of the vocabulary. */
function ownWords(labels: OwnWords): Profile['labels'] {
  return Object.fromEntries(
    wordKeys.flatMap((key) =>
      wordFor(labels, key) === profileWords[key].neutral ? [] : [[key, wordFor(labels, key)]],
    ),
  );
}

/** Patterns with this switch: those of the profile that the case left, and those the case switched so. */
function switched(ids: readonly string[], changed: PatternSettings, on: boolean): string[] {
  const kept = ids.filter((id) => (changed[id]?.on ?? on) === on);
  const added = Object.entries(changed).flatMap(([id, { on: value }]) => (value === on ? [id] : []));
  return [...new Set([...kept, ...added])];
}

function settledParameters(
  parameters: Profile['parameters'],
  changed: PatternSettings,
): Profile['parameters'] {
  const ids = new Set([...Object.keys(parameters), ...Object.keys(changed)]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const values = { ...parameters[id], ...changed[id]?.parameters };
      return Object.keys(values).length === 0 ? [] : [[id, values] as const];
    }),
  );
}
