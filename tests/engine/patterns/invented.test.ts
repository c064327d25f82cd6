import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPatterns } from '../../../engine/patterns/run.ts';
import { england } from '../../../engine/profiles/data/england.ts';
import { loadFamily } from './support/load-family.ts';
import { type Invented, invented } from './support/invented.ts';

/**
 * Files as an agency sends them, through the real import and reading: boundary days, exclusions,
 * labels as well as codes, and outcomes in the words that services use.
 */
describe('invented records', () => {
  it.each(invented)('$pattern: $name', async (one) => {
    expect(await statusOf(one)).toBe(one.expect);
  });
});

/** The strongest status of the pattern over the files: raised, due, cannot-assess or not-raised. */
async function statusOf({ pattern, people, files, reference, coverage }: Invented): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-invented-'));
  try {
    writeFileSync(join(folder, 'people.csv'), `name,role,dob,sex,aliases,pseudonym\n${people.join('\n')}\n`);
    for (const [agency, rows] of Object.entries(files)) {
      const lines = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','));
      writeFileSync(
        join(folder, `${agency.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.csv`),
        `Date,Agency,Type,Subject,Child,Text,Outcome\n${lines.join('\n')}\n`,
      );
    }
    const choices = Object.fromEntries(
      Object.keys(files).map((agency) => [
        `${agency.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.csv`,
        { agency, coverage: coverage?.[agency] ?? { from: '2020-01-01', to: reference } },
      ]),
    );
    const chronology = await loadFamily(folder, { referenceDate: reference, choices });
    const flags = runPatterns(chronology, { profile: england, only: [pattern] });
    const found = new Set(flags.map(({ status }) => status));
    return (['raised', 'due', 'cannot-assess'] as const).find((status) => found.has(status)) ?? 'not-raised';
  } finally {
    rmSync(folder, { recursive: true });
  }
}
