import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { parse } from 'csv-parse/sync';
import { applyPeopleList } from '../../engine/case/people-list.ts';
import { commitImport } from '../../engine/case/commit-import.ts';
import { startCase } from '../../engine/case/start-case.ts';
import { prepareSource } from '../../engine/import/prepare.ts';
import { generateRecords } from './generate-records.ts';
import { time, type BenchRow } from './measure.ts';

const people = ['Tyler Ashdown', 'Maisie Ashdown'].map((name) => ({
  name,
  role: 'child' as const,
  born: '2012-11-09',
  sex: '',
  aliases: [],
  pseudonym: '',
}));

function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}

/** The floor: parse the same CSV and put its rows into an encrypted file with two indexes and a word index. */
function parseAndInsert(csv: Buffer, path: string): void {
  const rows = parse(csv, { from_line: 2 }) as string[][];
  const db = new Database(path);
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma(`key = 'bench passphrase'`);
  db.pragma('journal_mode = WAL');
  db.exec(`CREATE TABLE plain (id INTEGER PRIMARY KEY, day TEXT, child TEXT, kind TEXT, text TEXT, outcome TEXT, worker TEXT, recorded TEXT);
    CREATE VIRTUAL TABLE words USING fts5(text, outcome, content='plain', content_rowid='id');`);
  const insert = db.prepare(
    'INSERT INTO plain (day, child, kind, text, outcome, worker, recorded) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  db.transaction(() => {
    for (const row of rows) insert.run(...row);
  })();
  db.exec(
    `CREATE INDEX plain_day ON plain(day); CREATE INDEX plain_child ON plain(child); INSERT INTO words(words) VALUES ('rebuild');`,
  );
  db.close();
}

async function wholeImport(csv: Buffer, path: string, onPause: (gap: number) => void): Promise<void> {
  const session = startCase(path, 'bench passphrase', { title: 'bench' });
  applyPeopleList(session.db, people);
  let last = performance.now();
  const onProgress = (): void => {
    onPause(performance.now() - last);
    last = performance.now();
  };
  const prepared = await prepareSource(
    { name: 'records.csv', bytes: new Uint8Array(csv) },
    { agency: 'Bench council' },
    { today: '2026-11-22', onProgress },
  );
  await commitImport(session.db, prepared, { onProgress });
  session.close();
}

/** Whole imports of generated CSV files beside their floor. */
export async function benchImport(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const count of [20_000, 100_000]) {
    const csv = Buffer.from(generateRecords(count));
    const runs = count > 50_000 ? 1 : 3;
    await inFolder(async (folder) => {
      let file = 0;
      let longestGap = 0;
      const floor = await time(() => parseAndInsert(csv, join(folder, `floor-${(file += 1)}.db`)), runs);
      const whole = await time(
        () =>
          wholeImport(
            csv,
            join(folder, `case-${(file += 1)}.throughline`),
            (gap) => (longestGap = Math.max(longestGap, gap)),
          ),
        runs,
      );
      rows.push({
        what: `import of ${count.toLocaleString('en-GB')} rows (CSV, ${Math.round(csv.byteLength / 1e6)} MB): layout, verbatim rows, dates, reading, words, log`,
        milliseconds: whole,
        floor: 'parse, encrypted insert, two indexes, word index',
        floorMilliseconds: floor,
        limit: 6,
        note: `longest silence ${Math.round(longestGap)} ms; memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
      });
    });
  }
  return rows;
}
