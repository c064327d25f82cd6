import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { read as readBook, utils as sheets, write as writeBook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { applyPeopleList } from '../../engine/case/people-list.ts';
import { commitImport } from '../../engine/case/commit-import.ts';
import { startCase } from '../../engine/case/start-case.ts';
import { prepareSource } from '../../engine/import/prepare.ts';
import { generateRecords, generateVariedRecords } from './generate-records.ts';
import { time, type BenchRow } from './measure.ts';

/** Highest ratio that is acceptable (team default). */
const LIMIT = 6;

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

/** The rows of a file under its header, parsed and nothing more. */
type Parse = (bytes: Buffer) => readonly (readonly string[])[];

const parseCsv: Parse = (bytes) => parse(bytes, { from_line: 2 }) as string[][];

const parseXlsx: Parse = (bytes) => {
  const book = readBook(bytes, { dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  return (sheets.sheet_to_json(sheet, { header: 1, raw: false, defval: '' }) as string[][]).slice(1);
};

/** The floor: parse the same file and put its rows into an encrypted file with two indexes and a word index. */
function parseAndInsert(rows: ReturnType<Parse>, path: string): void {
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

/** A stretch of time in which nothing was reported, and what had been reported last. */
interface Pause {
  readonly milliseconds: number;
  readonly after: string;
}

async function wholeImport(file: BenchFile, path: string, onPause: (pause: Pause) => void): Promise<void> {
  const session = startCase(path, 'bench passphrase', { title: 'bench' });
  applyPeopleList(session.db, people);
  let last = performance.now();
  let before = 'opening the case';
  const onProgress = ({ phase }: { readonly phase: string }): void => {
    onPause({ milliseconds: performance.now() - last, after: before });
    last = performance.now();
    before = phase;
  };
  const prepared = await prepareSource(
    { name: file.name, bytes: new Uint8Array(file.bytes) },
    { agency: 'Bench council' },
    { today: '2026-11-22', onProgress },
  );
  await commitImport(session.db, prepared, { onProgress });
  onProgress({ phase: 'done' });
  session.close();
}

/** A file to import, with how its floor parses it. */
interface BenchFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly parse: Parse;
  readonly runs: number;
}

function* benchFiles(): Generator<BenchFile> {
  for (const count of [20_000, 100_000]) {
    const bytes = Buffer.from(generateRecords(count));
    const runs = count > 50_000 ? 1 : 3;
    yield { what: `${named(count)} (CSV`, name: 'records.csv', bytes, parse: parseCsv, runs };
  }
  const varied = Buffer.from(generateVariedRecords(100_000));
  yield {
    what: `${named(100_000)} of varied words (CSV`,
    name: 'records.csv',
    bytes: varied,
    parse: parseCsv,
    runs: 1,
  };
  const bytes = toXlsx(generateRecords(20_000));
  yield { what: `${named(20_000)} (XLSX`, name: 'records.xlsx', bytes, parse: parseXlsx, runs: 1 };
}

function named(count: number): string {
  return `${count.toLocaleString('en-GB')} rows`;
}

function toXlsx(csv: string): Buffer {
  const book = sheets.book_new();
  sheets.book_append_sheet(book, sheets.aoa_to_sheet(parse(csv) as string[][]), 'Records');
  return writeBook(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

/** Whole imports of generated files beside their floors. */
export async function benchImport(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const file of benchFiles()) rows.push(await inFolder((folder) => benchFile(file, folder)));
  return rows;
}

async function benchFile(file: BenchFile, folder: string): Promise<BenchRow> {
  let number = 0;
  const pauses: Pause[] = [];
  const path = (kind: string): string => join(folder, `${kind}-${(number += 1)}`);
  const floor = await time(() => parseAndInsert(file.parse(file.bytes), path('floor')), file.runs);
  const watch = watchMemory();
  const whole = await time(() => wholeImport(file, path('case'), (pause) => pauses.push(pause)), file.runs);
  const longest = pauses.reduce((most, pause) => (pause.milliseconds > most.milliseconds ? pause : most));
  return {
    what: `import of ${file.what}, ${Math.round(file.bytes.byteLength / 1e6)} MB): layout, verbatim rows, dates, reading, words, log`,
    milliseconds: whole,
    floor: 'parse, encrypted insert, two indexes, word index',
    floorMilliseconds: floor,
    limit: LIMIT,
    note: `longest silence ${Math.round(longest.milliseconds)} ms (${longest.after}); memory at most ${watch.stop()} MB`,
  };
}

/** Notes the most memory the process holds until stopped, in megabytes. */
function watchMemory(): { readonly stop: () => number } {
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.round(Math.max(most, process.memoryUsage.rss()) / 1e6);
    },
  };
}
