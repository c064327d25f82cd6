import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flagKeys } from '../../../engine/patterns/flag-keys.ts';
import { definePattern, type Pattern } from '../../../engine/patterns/pattern.ts';
import { patternById, patterns } from '../../../engine/patterns/registry.ts';
import { isOn, nearMisses, runPatterns, runPatternsReported } from '../../../engine/patterns/run.ts';
import { raised } from '../../../engine/patterns/support/hits.ts';
import { profileById, profiles } from '../../../engine/profiles/index.ts';
import { england } from '../../../engine/profiles/data/england.ts';
import { profile } from '../../../engine/profiles/profile.ts';
import { build, type TestFamily, type TestRow } from './support/build.ts';

const wnb = (on: string, more: Partial<TestRow> = {}): TestRow => ({
  on,
  by: 'hospital',
  types: 'wnb',
  ...more,
});
const family: TestFamily = { rows: [wnb('2024-01-10'), wnb('2024-02-10')], referenceDate: '2024-06-30' };
const failing: Pattern = definePattern({
  id: 'failing',
  number: 'F99',
  version: 1,
  name: 'Failing',
  question: 'Does it fail?',
  tier: 'team default',
  source: 'team default',
  onByDefault: true,
  needs: [],
  parameters: z.object({}),
  parameterSources: {},
  checkFirst: [],
  evaluate: () => {
    throw new Error('no reason');
  },
});

describe('the registry', () => {
  it('holds patterns under unique ids, numbers and complete parameter sources', () => {
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
    expect(new Set(patterns.map(({ number }) => number)).size).toBe(patterns.length);
    for (const pattern of patterns) {
      const defaults = pattern.parameters.parse({});
      expect(Object.keys(pattern.parameterSources).toSorted(), pattern.id).toEqual(
        Object.keys(defaults).toSorted(),
      );
      expect(pattern.checkFirst.length, pattern.id).toBeGreaterThan(0);
      for (const source of Object.values(pattern.parameterSources)) {
        expect(source.tier === 'team default', `${pattern.id} ${source.label}`).toBe(
          source.source === 'team default',
        );
      }
    }
  });

  it('is on by default as the practice rules suggest', () => {
    const suggested = 'F01 F05 F06 F08 F09 F11 F13 F14 F16 F18 F22 F23 F25 F26 F29 F30 F36'.split(' ');
    const on = patterns.filter(({ onByDefault }) => onByDefault).map(({ number }) => number);
    expect(on.toSorted()).toEqual(
      suggested.filter((number) => patterns.some((pattern) => pattern.number === number)),
    );
  });
});

describe('runPatterns', () => {
  it('runs what is on, everything when asked, and only what is named', () => {
    const chronology = build(family);
    expect(runPatterns(chronology, { profile: england }).map(({ pattern }) => pattern)).toEqual([
      'was-not-brought',
    ]);
    const only = { profile: england, only: ['cancel-and-rebook'] };
    expect(runPatterns(chronology, only)).toEqual([]);
    const off = { ...england, patterns: { on: [], off: ['was-not-brought'] } };
    expect(runPatterns(chronology, { profile: off })).toEqual([]);
    const opted = patternById('cancel-and-rebook') as Pattern;
    expect(isOn(opted, england)).toBe(false);
    expect(isOn(opted, { patterns: { on: ['cancel-and-rebook'], off: [] } })).toBe(true);
  });

  it('takes parameters from the profile and from "what if", and names a value that is not possible', () => {
    const chronology = build(family);
    const run = (parameters: Record<string, number | string>): number =>
      runPatterns(chronology, {
        profile: england,
        only: ['was-not-brought'],
        parameters: { 'was-not-brought': parameters },
      }).length;
    expect(run({ consecutive: 3 })).toBe(0);
    expect(run({ consecutive: 3, count: 2 })).toBe(1);
    const wrong = runPatternsReported(chronology, {
      profile: { ...england, parameters: { 'was-not-brought': { count: -1 } } },
      only: ['was-not-brought'],
    });
    expect(wrong.failed[0]).toMatch(/setting "count" is not possible/);
    const unknown = {
      profile: england,
      only: ['was-not-brought'],
      parameters: { 'was-not-brought': { cuont: 2 } },
    };
    expect(runPatternsReported(chronology, unknown).failed[0]).toMatch(/no setting "cuont"/);
  });

  it('reports a failing pattern and runs the rest', () => {
    const registry = [failing, patternById('was-not-brought') as Pattern];
    const { flags, failed } = runPatternsReported(build(family), { profile: england, registry });
    expect(flags).toHaveLength(1);
    expect(failed).toEqual([
      '"Failing" could not be worked out because of a fault in its rule. The other questions are not affected; please report which question it was.',
    ]);
  });

  it('stops when the signal says so', () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    expect(() => runPatterns(build(family), { profile: england, signal })).toThrow('stopped');
  });

  it('carries question, source, tier and parameters on every flag, and no decision', () => {
    const [flag] = runPatterns(build(family), { profile: england });
    expect(flag).toMatchObject({
      pattern: 'was-not-brought',
      version: 1,
      tier: 'local',
      parameters: { count: 3, months: 12, consecutive: 2, onNeglectPlan: 1 },
      decision: null,
    });
    expect(flag?.checkFirst.length).toBeGreaterThan(0);
  });

  it('says how near the records came', () => {
    const one = build({ ...family, rows: family.rows.slice(0, 1) });
    const [near] = nearMisses(one, { profile: england, only: ['was-not-brought'] });
    expect(near?.misses[0]).toMatchObject({
      children: [1],
      needed: expect.stringMatching(/^at least 3 in 12 months/),
    });
  });
});

describe('flag keys', () => {
  it('stay the same when entries are added, merged or read again', () => {
    const keyOf = (rows: readonly TestRow[]): string | undefined =>
      runPatterns(build({ ...family, rows }), { profile: england, only: ['was-not-brought'] })[0]?.key;
    const key = keyOf(family.rows);
    expect(key).toBe('was-not-brought||1|hospital.csv::1');
    const later = [...family.rows, wnb('2024-03-10'), { on: '2024-02-11', by: 'gp', types: 'wnb' } as const];
    expect(keyOf(later)).toBe(key);
    const merged = family.rows.concat({ on: '2024-01-11', by: 'gp', types: 'wnb', event: 'same' });
    expect(keyOf(merged.map((row, at) => (at === 0 ? Object.assign({}, row, { event: 'same' }) : row)))).toBe(
      key,
    );
  });

  it('tell two hits on one first row apart by their first day', () => {
    const chronology = build(family);
    const evidence = [{ eventId: 1, entryIds: [1], note: '' }];
    const hit = (from: string) =>
      raised({ children: [1], from, to: from, current: false, summary: '', evidence });
    const keys = flagKeys(chronology, 'p', [hit('2024-01-01'), hit('2024-02-01')]);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('profiles', () => {
  it('are valid, unique, name only patterns and parameters that exist, and are found by id', () => {
    expect(profiles.map(({ id }) => id)).toEqual([
      'england',
      'wandsworth',
      'south-west-london',
      'lambeth',
      'wigan',
      'hillingdon',
    ]);
    for (const one of profiles) {
      expect(profile.parse(one)).toEqual(one);
      expect(profileById(one.id)).toBe(one);
      for (const id of [...one.patterns.on, ...one.patterns.off])
        expect(knownIds, `${one.id}: ${id}`).toContain(id);
      for (const id of Object.keys(one.parameters)) expect(patternById(id)).toBeDefined();
    }
  });
});

/** Ids of the practice rules, those still to be written included. */
const knownIds = new Set(
  `was-not-brought cancel-and-rebook discharged-unseen untreated-health-need no-access child-not-seen
  not-seen-alone missing-voice repeat-referral contacts-adding-up repeat-plan step-down-bounce start-again plan-drift
  child-in-need-drift timescale-not-evidenced core-groups-lapsed oversight-gap actions-rolling-over
  improvement-tied-to-scrutiny optimistic-decision yo-yo-care cumulative-concern escalating-concern school-absence
  unanswered-referral information-not-joined-up agency-missing frequent-moves father-unseen frequent-emergency
  repeat-domestic-abuse missing-pattern pre-birth-gap universal-contact-missed worker-churn quiet-sibling
  neglect-tool-absent unresolved-disagreement left-school-while-open`.split(/\s+/),
);
