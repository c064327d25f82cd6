import { describe, expect, it } from 'vitest';
import { readRow } from '../../../engine/read/read-row.ts';
import { matchRules } from '../../../engine/read/match-rules.ts';
import { ruleGroups } from '../../../engine/read/rules/index.ts';
import type { ReadingRule } from '../../../engine/read/rules/rule.ts';
import { eventType } from '../../../shared/event-types/event-types.ts';

function speaks(rule: ReadingRule, text: string, agency = rule.agencies?.[0] ?? 'csc'): boolean {
  const read = readRow(text);
  return matchRules(read.row, read.hits, read.marks, agency).some((one) => one.rule === rule);
}

for (const group of ruleGroups) {
  describe(`reading rules: ${group.title}`, () => {
    for (const rule of group.rules) {
      it(`${rule.name} gives a known type and has an example for and against`, () => {
        expect(eventType(rule.code)?.code).toBe(rule.code);
        expect(new Set(rule.examples.map((example) => example[1]))).toEqual(new Set(['yes', 'no']));
      });
      for (const [text, answer, agency] of rule.examples) {
        it(`${rule.name}, ${answer}: ${text}`, () => {
          expect(speaks(rule, text, agency)).toBe(answer === 'yes');
        });
      }
    }
  });
}
