import type { ParameterSource } from '../pattern.ts';

/** A number for which no source was found: the team's own default, shown as such. */
export function teamDefault(label: string, unit: string): ParameterSource {
  return { label, unit, tier: 'team default', source: 'team default' };
}

/** A number from local procedures: not national, so a setting. */
export function localNumber(label: string, unit: string, source: string): ParameterSource {
  return { label, unit, tier: 'local', source };
}

/** A number from statute or statutory guidance. */
export function statutoryNumber(label: string, unit: string, source: string): ParameterSource {
  return { label, unit, tier: 'statutory', source };
}
