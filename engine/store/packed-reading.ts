import type { Reading } from '../../shared/model/index.ts';

/** What most rows share; left out of the stored form, which keeps a large case file small. */
const usual: Reading = {
  types: [],
  subject: 'child',
  polarity: 'neutral',
  severity: 0,
  childSeen: 'unknown',
  children: [],
  ownChildren: [],
  people: [],
  sightings: [],
  voices: [],
  basis: 'not-recorded',
  facts: {},
  unknownNames: [],
};

function isUsual(key: keyof Reading, value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (key === 'facts') return Object.keys(value as object).length === 0;
  return value === usual[key];
}

export function packReading(reading: Reading): string {
  const packed: Record<string, unknown> = {};
  for (const key of Object.keys(usual) as (keyof Reading)[]) {
    if (!isUsual(key, reading[key])) packed[key] = reading[key];
  }
  return JSON.stringify(packed);
}

export function unpackReading(packed: string): Reading {
  return { ...usual, ...(JSON.parse(packed) as Partial<Reading>) };
}
