import { beforeAll, describe, expect, it } from 'vitest';
import { patterns } from '../../../engine/patterns/registry.ts';
import { nearMisses } from '../../../engine/patterns/run.ts';
import { england } from '../../../engine/profiles/data/england.ts';
import { evaluateFamily } from '../../../scripts/evaluation/families.ts';
import { sharedData } from '../../shared-data.ts';

const families = sharedData('families');

describe('why not', () => {
  it('is answered by every pattern', () => {
    expect(patterns.filter(({ nearMiss }) => nearMiss === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('says the rule of every pattern in plain words, with every number that changes it', () => {
    for (const { id, rule, parameters, parameterSources } of patterns) {
      const defaults = parameters.parse({});
      const words = rule?.(defaults) ?? '';
      expect(words, id).toMatch(/^[a-z].*[^.]$/);
      expect(words, id).not.toMatch(/undefined|NaN|null|\b1 (?:months|days|weeks|meetings)\b|[a-z][A-Z]/);
      const numbers = Object.keys(parameterSources).filter((name) => typeof defaults[name] === 'number');
      const untold = numbers.filter((name) => rule?.({ ...defaults, [name]: 97 }) === words);
      expect(untold, id).toEqual(id === 'optimistic-decision' ? ['oneDecisionDays'] : []);
    }
  });

  it('gives every number its unit and its source', () => {
    for (const { parameterSources } of patterns) {
      for (const { label, unit, source } of Object.values(parameterSources)) {
        expect([label, unit, source].every((words) => words.trim() !== '')).toBe(true);
      }
    }
  });
});

describe.runIf(families !== null)('why not, over a family with adequate care', () => {
  let said: readonly string[];
  beforeAll(async () => {
    const { chronology } = await evaluateFamily(families as string, 'brackley');
    said = nearMisses(chronology, { profile: england, all: true }).flatMap(({ misses }) =>
      misses.flatMap(({ summary, needed }) => [summary, needed]),
    );
  });

  it('speaks in plain sentences', () => {
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((words) => /undefined|NaN|null|Infinity|\d{4}-\d{2}-\d{2}/.test(words))).toEqual([]);
  });
});
