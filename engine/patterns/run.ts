import type { Chronology, Flag, PatternHit } from '../../shared/model/index.ts';
import type { Profile } from '../profiles/profile.ts';
import { flagKeys } from './flag-keys.ts';
import type { NearMiss, ParameterValues, Pattern } from './pattern.ts';
import { patterns } from './registry.ts';

export interface RunOptions {
  /** The partnership's settings: which patterns are on and which parameters differ. */
  readonly profile: Pick<Profile, 'patterns' | 'parameters'>;
  /** Ids of the patterns to run; the switches of the profile then do not count. */
  readonly only?: readonly string[];
  /** Runs the patterns that are off by default too. */
  readonly all?: boolean;
  /** Changed parameters by pattern id, over those of the profile ("what if"). */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, number | string | boolean>>>>;
  /** Stops between two patterns by throwing the signal's reason. */
  readonly signal?: AbortSignal;
  /** The patterns to choose from; all of the registry unless a test says otherwise. */
  readonly registry?: readonly Pattern[];
}

export interface PatternRun {
  readonly flags: readonly Flag[];
  /** One plain sentence for every pattern that could not be run; the others ran all the same. */
  readonly failed: readonly string[];
}

/** Whether a pattern runs without being asked for under this profile. */
export function isOn(pattern: Pattern, profile: Pick<Profile, 'patterns'>): boolean {
  if (profile.patterns.off.includes(pattern.id)) return false;
  return pattern.onByDefault || profile.patterns.on.includes(pattern.id);
}

/** A pattern's parameters under these settings, or a plain sentence that says which value is wrong. */
export function settledParameters(
  pattern: Pattern,
  options: Pick<RunOptions, 'profile' | 'parameters'>,
): { readonly values: ParameterValues } | { readonly problem: string } {
  const given = { ...options.profile.parameters[pattern.id], ...options.parameters?.[pattern.id] };
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(pattern.parameterSources, name));
  if (unknown !== undefined) {
    return {
      problem: `"${pattern.name}" was not asked: it has no setting "${unknown}". Remove it from the profile.`,
    };
  }
  const parsed = pattern.parameters.safeParse(given);
  if (parsed.success) return { values: parsed.data };
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  return {
    problem: `"${pattern.name}" was not asked: the setting "${where}" is not possible (${issue?.message ?? 'not valid'}). Change it in the settings.`,
  };
}

/**
 * Puts the questions of the patterns to a chronology. The same chronology, profile and parameters
 * always give the same flags in the same order. A pattern that fails, or whose settings are not
 * possible, is named in `failed` and does not stop the rest.
 */
export function runPatternsReported(chronology: Chronology, options: RunOptions): PatternRun {
  const flags: Flag[] = [];
  const failed: string[] = [];
  for (const pattern of chosen(options)) {
    options.signal?.throwIfAborted();
    const settled = settledParameters(pattern, options);
    if ('problem' in settled) {
      failed.push(settled.problem);
      continue;
    }
    try {
      const hits = pattern.evaluate(chronology, settled.values);
      flags.push(...toFlags(chronology, pattern, settled.values, hits));
    } catch {
      failed.push(
        `"${pattern.name}" could not be worked out because of a fault in its rule. The other questions are not affected; please report which question it was.`,
      );
    }
  }
  return { flags, failed };
}

/** The flags alone; see `runPatternsReported`. */
export function runPatterns(chronology: Chronology, options: RunOptions): Flag[] {
  return [...runPatternsReported(chronology, options).flags];
}

/** Nearest misses of the chosen patterns: how near the records came, and the number it would need. */
export function nearMisses(
  chronology: Chronology,
  options: RunOptions,
): { readonly pattern: string; readonly misses: readonly NearMiss[] }[] {
  return chosen(options).flatMap((pattern) => {
    const settled = settledParameters(pattern, options);
    if (pattern.nearMiss === undefined || 'problem' in settled) return [];
    return [{ pattern: pattern.id, misses: pattern.nearMiss(chronology, settled.values) }];
  });
}

function chosen({ only, all, profile, registry }: RunOptions): readonly Pattern[] {
  const from = registry ?? patterns;
  if (only !== undefined) return from.filter(({ id }) => only.includes(id));
  return all === true ? from : from.filter((pattern) => isOn(pattern, profile));
}

function toFlags(
  chronology: Chronology,
  pattern: Pattern,
  parameters: ParameterValues,
  hits: readonly PatternHit[],
): Flag[] {
  const ordered = [...hits].sort(
    (a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.children.join(), b.children.join()),
  );
  const keys = flagKeys(chronology, pattern.id, ordered);
  const named = {
    pattern: pattern.id,
    version: pattern.version,
    name: pattern.name,
    question: pattern.question,
    tier: pattern.tier,
    source: pattern.source,
    checkFirst: [...pattern.checkFirst],
    parameters: { ...parameters },
    decision: null,
  };
  return ordered.map((hit, position) => Object.assign({ key: keys[position] as string }, hit, named));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
