import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commitImport } from '../../../engine/case/commit-import.ts';
import { startCase } from '../../../engine/case/start-case.ts';
import { undoImport } from '../../../engine/case/undo-import.ts';
import { prepareSource } from '../../../engine/import/prepare.ts';
import { addCoverage } from '../../../engine/store/coverage.ts';
import { listAgencies } from '../../../engine/store/sources.ts';

let folder: string;
let session: ReturnType<typeof startCase>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-undo-'));
  session = startCase(join(folder, 'one.throughline'), 'a long passphrase', { title: 'one' });
});

afterEach(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bring(name: string, text: string): Promise<number> {
  const bytes = new Uint8Array(Buffer.from(text));
  const prepared = await prepareSource({ name, bytes }, {}, { today: '2026-11-22' });
  return (await commitImport(session.db, prepared)).sourceId;
}

function names(): string[] {
  return listAgencies(session.db)
    .map(({ name }) => name)
    .toSorted();
}

const several = 'Date,Agency,Event\n03/05/2021,Police,Callout\n04/05/2021,GP,Seen for cough\n';

it('takes the agencies back that only this import named', async () => {
  const school = await bring('larkspur-primary-school.csv', 'Date,Note\n03/05/2021,Late to school\n');
  const before = names();
  const source = await bring('family.csv', several);
  expect(names()).toEqual(expect.arrayContaining(['GP', 'Police']));
  undoImport(session.db, source);
  expect(names()).toEqual(before);
  undoImport(session.db, school);
  expect(names()).toEqual([]);
});

it('keeps an agency that another import or a set coverage speaks of', async () => {
  const first = await bring('family.csv', several);
  await bring('police.csv', 'Date,Agency,Event\n09/06/2021,Police,Second callout\n');
  const gp = listAgencies(session.db).find(({ name }) => name === 'GP');
  addCoverage(session.db, {
    agencyId: gp?.id ?? 0,
    sourceId: null,
    from: '2021-01-01',
    to: '2021-12-31',
    basis: 'set',
  });
  undoImport(session.db, first);
  expect(names()).toEqual(['GP', 'Police']);
});
