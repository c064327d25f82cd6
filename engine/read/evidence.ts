import type { Speaking } from './match-rules.ts';

/**
 * Leaves out rules whose words are not enough by themselves: some speak only beside a type that makes
 * sense of them ("boys at the table" on a visit), some only where no other rule speaks.
 */
export function withEnoughEvidence(speaking: readonly Speaking[]): readonly Speaking[] {
  const firm = new Set(speaking.filter(({ rule }) => isFirm(rule)).map(({ rule }) => rule.code));
  const beside = speaking.filter(
    ({ rule }) => rule.beside === undefined || rule.beside.some((code) => firm.has(code)),
  );
  const others = beside.some(({ rule }) => rule.fallback !== true);
  return others ? beside.filter(({ rule }) => rule.fallback !== true) : beside;
}

function isFirm(rule: Speaking['rule']): boolean {
  return rule.beside === undefined && rule.fallback !== true;
}
