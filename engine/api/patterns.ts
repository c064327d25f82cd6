import type { PatternInfo } from '../../shared/contract/patterns.ts';
import { Refusal } from '../../shared/problem.ts';
import { chosenProfile, profileChanges, savePatternSettings, settledProfile } from '../case/case-profile.ts';
import { evidenceKeys, type CaseSession } from '../case/session.ts';
import type { Pattern } from '../patterns/pattern.ts';
import { patternById, patterns as allPatterns } from '../patterns/registry.ts';
import { isOn, nearMisses, runPatternsReported, settledParameters } from '../patterns/run.ts';
import { settleProfile } from '../profiles/settle.ts';
import { decideFlag, withdrawFlagDecision } from '../store/decisions.ts';
import { recordStep } from '../store/history.ts';
import { procedures } from './context.ts';

function knownPattern(id: string): Pattern {
  const pattern = patternById(id);
  if (pattern) return pattern;
  throw new Refusal(
    'unknown-pattern',
    `There is no pattern called "${id}".`,
    'Choose one from the list of patterns.',
  );
}

function toInfo(pattern: Pattern, session: CaseSession): PatternInfo {
  const profile = settledProfile(session.db);
  const settled = settledParameters(pattern, { profile });
  const defaults = pattern.parameters.parse({});
  const values = 'values' in settled ? settled.values : defaults;
  return {
    id: pattern.id,
    number: pattern.number,
    version: pattern.version,
    name: pattern.name,
    question: pattern.question,
    tier: pattern.tier,
    source: pattern.source,
    on: isOn(pattern, profile),
    onByDefault: pattern.onByDefault,
    parameters: Object.entries(pattern.parameterSources).map(([name, source]) => ({
      name,
      ...source,
      value: values[name] ?? 0,
      default: defaults[name] ?? 0,
    })),
  };
}

/** What a professional said of a flag; null takes it back. A reason is asked for. */
export function decideOnFlag(
  session: CaseSession,
  key: string,
  said: {
    readonly decision: 'supported' | 'not supported' | 'needs information' | null;
    readonly reason: string;
    readonly by: string;
  },
): void {
  const flag = session.flags({ all: true }).flags.find((candidate) => candidate.key === key);
  if (!flag) {
    throw new Refusal(
      'flag-missing',
      'That question is no longer raised.',
      'Look at the list of patterns again.',
    );
  }
  const { decision } = said;
  if (decision === null) {
    recordStep(session.db, 'take back a flag decision', { flag: key }, () =>
      withdrawFlagDecision(session.db, key),
    );
  } else {
    if (said.reason.trim() === '') {
      throw new Refusal(
        'reason-missing',
        'The decision has no reason.',
        'Write in a line why you decided so.',
      );
    }
    recordStep(session.db, `decide "${flag.name}"`, { flag: key, ...said }, () =>
      decideFlag(session.db, {
        flagKey: key,
        pattern: flag.pattern,
        decision,
        reason: said.reason.trim(),
        by: said.by.trim(),
        at: new Date().toISOString(),
        evidenceKeys: evidenceKeys(flag, session.state),
      }),
    );
  }
  session.marksChanged();
}

const { patterns } = procedures;

export const patternsRouter = {
  list: patterns.list.handler(({ context, input }) => {
    const { session } = context.workspace;
    const run = session.flags(input);
    return {
      referenceDate: input.referenceDate ?? session.state.referenceDate,
      flags: [...run.flags],
      failed: [...run.failed],
    };
  }),
  decide: patterns.decide.handler(({ context, input }) => {
    decideOnFlag(context.workspace.sessionToEdit, input.key, input);
    return { key: input.key };
  }),
  catalogue: patterns.catalogue.handler(({ context }) =>
    allPatterns.map((pattern) => toInfo(pattern, context.workspace.session)),
  ),
  whatIf: patterns.whatIf.handler(({ context, input }) => {
    const { session } = context.workspace;
    const { id } = knownPattern(input.pattern);
    const { flags, failed } = runPatternsReported(session.state.chronology, {
      profile: settledProfile(session.db),
      only: [id],
      parameters: { [id]: input.parameters },
    });
    const [problem] = failed;
    if (problem !== undefined) throw new Refusal('bad-parameter', problem, 'Change the value and try again.');
    return { flags: [...flags] };
  }),
  whyNot: patterns.whyNot.handler(({ context, input }) => {
    const { session } = context.workspace;
    const { id } = knownPattern(input.pattern);
    const found = nearMisses(session.state.chronology, { profile: settledProfile(session.db), only: [id] });
    return {
      misses: found.flatMap(({ misses }) => misses.map(({ summary, needed }) => ({ summary, needed }))),
    };
  }),
  set: patterns.set.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    const pattern = knownPattern(input.pattern);
    const { patterns: before, words } = profileChanges(session.db);
    const after = {
      ...before,
      [pattern.id]: {
        ...before[pattern.id],
        ...(input.on === undefined ? {} : { on: input.on }),
        ...(input.parameters
          ? { parameters: { ...before[pattern.id]?.parameters, ...input.parameters } }
          : {}),
      },
    };
    const settled = settledParameters(pattern, {
      profile: settleProfile(chosenProfile(session.db), { patterns: after, words }),
    });
    if ('problem' in settled)
      throw new Refusal('bad-parameter', settled.problem, 'Change the value and try again.');
    savePatternSettings(session.db, pattern, after);
    session.marksChanged();
    return { pattern: pattern.id };
  }),
};
