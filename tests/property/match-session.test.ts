import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles, startEngine, type EngineClient } from '../support/engine.ts';
import { testPassphrase } from '../support/throughline.ts';

/** What each of three agencies writes of one kind of thing on one day. */
const happenings: readonly (readonly [school: string, care: string, hospital: string])[] = [
  ['Core group. Mother present.', 'Core group held, school and mother.', 'Invited to core group, attended.'],
  ['In with arm in splint.', 'School rang: fell from bunk, splint.', 'ED: fall from bunk, wrist splint.'],
  ['MARF sent to MASH: hungry.', 'Referral from school: hungry.', 'Audiology: not brought.'],
  ['SW in to see Ash in library.', 'School visit. Ash seen in library.', 'Squint clinic, patch given.'],
];
const files = ['Alder Primary School', 'Ridley Social Care', 'St Aldhelm Hospital'] as const;

interface Family {
  /** Which happening on which day of May 2021. */
  readonly days: readonly { readonly day: number; readonly what: number }[];
  /** One roll for each suggestion: kept as one event, as different, or left open. */
  readonly rolls: readonly ('same' | 'different' | 'open')[];
  readonly order: readonly number[];
  readonly undone: readonly number[];
  readonly again: readonly number[];
}

const anyOrder = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
const families: fc.Arbitrary<Family> = fc.record({
  days: fc.uniqueArray(
    fc.record({ day: fc.integer({ min: 10, max: 28 }), what: fc.integer({ min: 0, max: 3 }) }),
    {
      minLength: 2,
      maxLength: 4,
      selector: ({ day }) => day,
    },
  ),
  rolls: fc.array(fc.constantFrom('same', 'different', 'open'), { minLength: 12, maxLength: 12 }),
  order: anyOrder,
  undone: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
  again: anyOrder,
});

function toFile({ days }: Family, agency: number): File {
  const rows = days.map(({ day, what }) => `${day}/05/2021,Ash,"${happenings[what]?.[agency] ?? ''}"`);
  return new File([['Date,Child,Notes', ...rows].join('\n')], `${files[agency]}.csv`);
}

/** Decisions by file and row: entry ids change from one import to the next. */
async function decisionsOf(client: EngineClient): Promise<readonly string[]> {
  const { pairs } = await client.matching.list({ offset: 0, limit: 500 });
  return pairs
    .filter(({ decision }) => decision !== 'open')
    .map(({ left, right, decision }) => {
      const rows = [left, right].map(({ source, row }) => `${source} ${row}`).sort();
      return `${rows.join(' and ')}: ${decision}`;
    })
    .sort();
}

/** Which accounts stand together in the chronology. */
async function eventsOf(client: EngineClient): Promise<readonly string[]> {
  const { events } = await client.chronology.list({ filter: {}, offset: 0, limit: 500 });
  return events
    .map(({ happened, accounts }) => {
      const told = accounts.map(({ agency, text }) => `${agency}: ${text}`).sort();
      return `${happened.raw} ${told.join(' and ')}`;
    })
    .sort();
}

describe('decisions on matches in a case file', () => {
  it(
    'stand after any order of import, of taking back and of importing again',
    { timeout: 60_000 },
    async () => {
      let decided = 0;
      await fc.assert(
        fc.asyncProperty(families, async (family) => {
          const { client } = startEngine();
          await client.caseFile.create({ file: 'case', title: 'Case', passphrase: testPassphrase });
          for (const agency of family.order) await importFiles(client, [toFile(family, agency)]);
          const { pairs } = await client.matching.list({ offset: 0, limit: 500 });
          for (const [index, { a, b }] of pairs.entries()) {
            const decision = family.rolls[index % family.rolls.length];
            if (decision !== undefined && decision !== 'open')
              await client.matching.decide({ pairs: [{ a, b }], decision });
          }
          const decisions = await decisionsOf(client);
          const events = await eventsOf(client);
          decided += decisions.length;
          for (const agency of family.undone) {
            const source = (await client.sources.list()).find(({ name }) => name === `${files[agency]}.csv`);
            await client.sources.undo({ id: source?.id ?? 0 });
          }
          for (const agency of family.again) {
            if (family.undone.includes(agency)) await importFiles(client, [toFile(family, agency)]);
          }
          expect(await decisionsOf(client)).toEqual(decisions);
          expect(await eventsOf(client)).toEqual(events);
        }),
        { seed: 20_240_220, numRuns: 4 },
      );
      expect(decided).toBeGreaterThan(3);
    },
  );
});
