import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { createEngine } from '../../engine/api/index.ts';
import type { ImportProgress } from '../../shared/contract/import.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { fixture, testPassphrase } from './throughline.ts';

/** A client of a real engine over an empty folder; closed when the test ends. */
export function startEngine(folder = temporaryFolder()) {
  const engine = createEngine({ folder });
  onTestFinished(() => engine.close());
  const client = createRouterClient(engine.router, { context: engine.context });
  return { engine, client, folder };
}

export type EngineClient = ReturnType<typeof startEngine>['client'];

export function fileOf(path: string): File {
  return new File([readFileSync(path)], basename(path));
}

/** Stages and commits files; gives every step of the progress stream. */
export async function importFiles(
  client: EngineClient,
  files: readonly File[],
  options: { readonly signal?: AbortSignal } = {},
): Promise<readonly ImportProgress[]> {
  const items = [];
  for (const file of files) {
    const { stagedId } = await client.importing.stage({ file });
    items.push({ stagedId, choices: {} });
  }
  const steps: ImportProgress[] = [];
  for await (const step of await client.importing.commit({ items }, options)) steps.push(step);
  return steps;
}

export const ashdownFiles = [
  'csc-case-chronology.xlsx',
  'gp-marigold-surgery.csv',
  'health-visiting-0-19.docx',
  'larkspur-lane-primary.xlsx',
  'police-occurrences.csv',
  'queen-maud-infirmary.docx',
  'thistlemere-homes.tsv',
] as const;

/** A new case with the Ashdown people and files. */
export async function openAshdown(client: EngineClient): Promise<void> {
  await client.caseFile.create({ file: 'ashdown', title: 'Ashdown', passphrase: testPassphrase });
  await client.people.importList({ file: fileOf(fixture('families/ashdown/people.csv')) });
  await importFiles(
    client,
    ashdownFiles.map((name) => fileOf(fixture(join('families/ashdown', name)))),
  );
}
