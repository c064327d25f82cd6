import { describe, expect, it } from 'vitest';
import { exportEntries, type EntriesFormat } from '../../../engine/export/entries.ts';
import { fileOf, importFiles, openAshdown, startEngine, type EngineClient } from '../../support/engine.ts';
import { fixture, testPassphrase } from '../../support/throughline.ts';

interface Plain {
  readonly agency: string;
  readonly edtf: string | null;
  readonly time: string | null;
  readonly text: string;
  readonly outcome: string;
  readonly types: string;
  readonly children: string;
  readonly subject: string;
}

/** What must come back of every entry, in an order of its own. */
function plainEntries(engine: ReturnType<typeof startEngine>['engine']): Plain[] {
  const { entries, people } = engine.context.workspace.session.state;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return entries
    .map(({ agency, happened, text, outcome, reading }) => ({
      agency,
      edtf: happened.edtf,
      time: happened.time,
      text,
      outcome,
      types: reading.types.map(({ code }) => code).join(),
      children: reading.children
        .map((id) => names.get(id) ?? '')
        .sort()
        .join(),
      subject: reading.subject,
    }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

async function comesBack(
  fill: (client: EngineClient) => Promise<void>,
  format: EntriesFormat,
): Promise<void> {
  const first = startEngine();
  await fill(first.client);
  const { entries, people } = first.engine.context.workspace.session.state;
  const bytes = await exportEntries(entries, people, format, '2026-11-22');
  const second = startEngine();
  await second.client.caseFile.create({ file: 'again', title: '', passphrase: testPassphrase });
  for (const { id: _, ...person } of people)
    await second.client.people.add({ ...person, aliases: [...person.aliases] });
  const steps = await importFiles(second.client, [
    new File([bytes as Uint8Array<ArrayBuffer>], `entries.${format}`),
  ]);
  expect(steps.at(-1)?.kind).toBe('done');
  expect(plainEntries(second.engine)).toEqual(plainEntries(first.engine));
}

describe('the export of entries', () => {
  for (const format of ['csv', 'xlsx', 'json'] as const) {
    it(`comes back without loss as ${format}`, { timeout: 90_000 }, () => comesBack(openAshdown, format));
  }

  it(
    'brings back cells that a spreadsheet would run, as they were written',
    { timeout: 60_000 },
    async () => {
      await comesBack(async (client) => {
        await client.caseFile.create({ file: 'odd', title: '', passphrase: testPassphrase });
        await importFiles(client, [
          fileOf(fixture('messy/formula-injection.csv')),
          fileOf(fixture('messy/rtl-and-emoji.csv')),
        ]);
      }, 'csv');
    },
  );
});
