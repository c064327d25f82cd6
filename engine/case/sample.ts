import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareSource } from '../import/prepare.ts';
import { caseFileEnding, resolveCasePath } from './folder.ts';
import { applyPeopleList, parsePeopleList } from './people-list.ts';
import { commitImport } from './commit-import.ts';
import { CaseSession } from './session.ts';
import { startCase } from './start-case.ts';
import { today } from './today.ts';

/** Everybody in the sample is invented, so its passphrase is no secret and stands in the user guide. */
export const samplePassphrase = 'ashdown sample';
const sampleName = `ashdown-sample${caseFileEnding}`;
const sampleTitle = 'Ashdown family (sample, invented)';

/** Where the sample's agency files lie, beside the program. */
export function sampleFolder(): string {
  return process.env['THROUGHLINE_SAMPLE'] ?? fileURLToPath(new URL('../../sample/ashdown', import.meta.url));
}

/** Fills an empty case with the invented Ashdown family: people, then seven agencies' files. */
export async function fillWithSample(session: CaseSession): Promise<void> {
  const folder = sampleFolder();
  const people = parsePeopleList('people.csv', readFileSync(join(folder, 'people.csv'), 'utf8'));
  applyPeopleList(session.db, people.people);
  const files = readdirSync(folder)
    .filter((name) => name !== 'people.csv')
    .sort();
  for (const name of files) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    await commitImport(session.db, await prepareSource({ name, bytes }, {}, { today: today() }));
  }
  session.changed();
}

/** Makes the sample case at a path; refuses to write over a file. */
export async function createSampleCase(path: string, passphrase: string): Promise<CaseSession> {
  const session = startCase(path, passphrase, { title: sampleTitle });
  await fillWithSample(session);
  return session;
}

/**
 * Opens the sample case in the usual folder as it was left, with what was decided and written in it;
 * makes it first where there is none.
 */
export async function openSampleCase(folder: string): Promise<CaseSession> {
  const path = resolveCasePath(folder, sampleName);
  if (existsSync(path)) return CaseSession.open(path, samplePassphrase);
  return createSampleCase(path, samplePassphrase);
}
