import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3-multiple-ciphers';
import { read as readBook, utils as sheets, write as writeBook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { applyPeopleList } from '../../engine/case/people-list.ts';
import { commitImport } from '../../engine/case/commit-import.ts';
import { settleImport } from '../../engine/case/settle.ts';
import { startCase } from '../../engine/case/start-case.ts';
import type { FileBytes, ReportProgress } from '../../engine/import/model.ts';
import type { Listeners } from '../../engine/import/pace.ts';
import { prepareSource } from '../../engine/import/prepare.ts';
import { generateRecords, generateVariedRecords } from './generate-records.ts';
import { median, timeElapsed, type BenchRow, type Elapsed } from './measure.ts';

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

/** The whole way of a file into a new case, as the program goes it. */
async function wholeImport(file: FileBytes, path: string, listeners: Listeners): Promise<void> {
  const session = startCase(path, 'bench passphrase', { title: 'bench' });
  try {
    applyPeopleList(session.db, people);
    const { name, bytes } = file;
    const prepared = await prepareSource(
      { name, bytes },
      { agency: 'Bench council' },
      { today: '2026-11-22', ...listeners },
    );
    await commitImport(session.db, prepared, { ...listeners, settleLater: true });
    await settleImport(session.db, listeners);
    listeners.onProgress?.({ phase: 'done', done: 0, total: 0 });
  } finally {
    session.close();
  }
}

/** Remembers the longest time without a report, from the first report on. */
function watchPauses(): { readonly onProgress: ReportProgress; readonly longest: () => Pause } {
  let longest: Pause = { milliseconds: 0, after: '' };
  let last: number | null = null;
  let before = '';
  return {
    onProgress: ({ phase }) => {
      const milliseconds = performance.now() - (last ?? performance.now());
      if (milliseconds > longest.milliseconds) longest = { milliseconds, after: before };
      last = performance.now();
      before = phase;
    },
    longest: () => longest,
  };
}

/** Phases in which an import is cancelled, a little after they were first reported. */
const cancelledIn = ['reading the file', 'reading rows', 'writing rows', 'indexing words'];

/** The longest time in milliseconds from cancelling to the end of the work. */
async function timeToCancel(file: FileBytes, path: () => string): Promise<number> {
  let longest = 0;
  for (const wanted of cancelledIn) {
    const cancel = new AbortController();
    let cancelled = 0;
    const onProgress: ReportProgress = ({ phase }) => {
      if (phase !== wanted || cancelled > 0) return;
      cancelled = 1;
      setTimeout(() => {
        cancelled = performance.now();
        cancel.abort(new Error('cancelled'));
      }, 20);
    };
    await wholeImport(file, path(), { onProgress, signal: cancel.signal }).catch(() => undefined);
    longest = Math.max(longest, performance.now() - cancelled);
  }
  return longest;
}

/** A file to import, and how often. */
interface BenchFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly runs: number;
}

const many = 100_000;
const some = 20_000;

/** The files, made one by one. */
const benchFiles: readonly (() => BenchFile)[] = [
  () => csvFile(some, generateRecords(some), 3),
  () => csvFile(many, generateRecords(many), 1),
  () => csvFile(many, generateVariedRecords(many), 1, ' of varied words'),
  () => ({
    what: `${named(some)} (XLSX`,
    name: 'records.xlsx',
    bytes: toXlsx(generateRecords(some)),
    runs: 3,
  }),
];

function csvFile(rows: number, text: string, runs: number, kind = ''): BenchFile {
  const what = `${named(rows)}${kind} (CSV`;
  return { what, name: 'records.csv', bytes: Buffer.from(text), runs };
}

function named(count: number): string {
  return `${count.toLocaleString('en-GB')} rows`;
}

function toXlsx(csv: string): Buffer {
  const book = sheets.book_new();
  sheets.book_append_sheet(book, sheets.aoa_to_sheet(parse(csv) as string[][]), 'Records');
  return writeBook(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

/**
 * Whole imports of generated files beside their floors. Every run has a process of its own, so that
 * what another left in memory counts for nothing; a floor is taken before and after each import, so
 * that other work on the machine weighs on both alike.
 */
export async function benchImport(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const makeFile of benchFiles) rows.push(await inFolder((folder) => benchFile(makeFile(), folder)));
  return rows;
}

async function benchFile({ what, name, bytes, runs }: BenchFile, folder: string): Promise<BenchRow> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const floors = [await inProcess<Elapsed>({ kind: 'floor', file })];
  const wholes: WholeRun[] = [];
  for (let run = 0; run < runs; run += 1) {
    wholes.push(await inProcess<WholeRun>({ kind: 'import', file }));
    floors.push(await inProcess<Elapsed>({ kind: 'floor', file }));
  }
  const cancelled = await inProcess<number>({ kind: 'cancel', file });
  const processor = median(wholes.map((run) => run.processor));
  const processorRatio = processor / median(floors.map((run) => run.processor));
  const longest = wholes.map(({ pause }) => pause).reduce(longer);
  return {
    what: `import of ${what}, ${Math.round(bytes.byteLength / 1e6)} MB): layout, verbatim rows, dates, reading, words, log`,
    milliseconds: median(wholes.map(({ elapsed }) => elapsed)),
    floor: 'parse, encrypted insert, two indexes, word index',
    floorMilliseconds: median(floors.map(({ elapsed }) => elapsed)),
    limit: LIMIT,
    note: `time elapsed; processor time of all threads ${Math.round(processor)} ms, ${processorRatio.toFixed(2)} times the floor's; longest silence ${Math.round(longest.milliseconds)} ms (${longest.after}); cancelled within ${Math.round(cancelled)} ms; memory at most ${Math.max(...wholes.map(({ memory }) => memory))} MB`,
  };
}

const longer = (a: Pause, b: Pause): Pause => (a.milliseconds > b.milliseconds ? a : b);

/** One run in a process of its own. */
interface Task {
  readonly kind: 'floor' | 'import' | 'cancel';
  readonly file: string;
}

interface WholeRun extends Elapsed {
  readonly pause: Pause;
  /** Most memory of the process, in megabytes. */
  readonly memory: number;
}

async function inProcess<Result>(task: Task): Promise<Result> {
  const child = fork(fileURLToPath(import.meta.url), [JSON.stringify(task)]);
  const [result] = (await once(child, 'message')) as [Result];
  if (child.exitCode === null) await once(child, 'exit');
  return result;
}

function runTask({ kind, file }: Task): Promise<Elapsed | WholeRun | number> {
  const bytes = readFileSync(file);
  const toRows = file.endsWith('.csv') ? parseCsv : parseXlsx;
  let number = 0;
  const path = (): string => join(dirname(file), `case-${process.pid}-${(number += 1)}`);
  const given = { name: basename(file), bytes };
  if (kind === 'floor') return timeElapsed(() => parseAndInsert(toRows(bytes), path()));
  return kind === 'cancel' ? timeToCancel(given, path) : measureImport(given, path());
}

async function measureImport(file: FileBytes, path: string): Promise<WholeRun> {
  const watch = watchMemory();
  const pauses = watchPauses();
  const taken = await timeElapsed(() => wholeImport(file, path, pauses));
  return { ...taken, pause: pauses.longest(), memory: watch.stop() };
}

if (import.meta.main) {
  process.send?.(await runTask(JSON.parse(process.argv[2] ?? '') as Task));
  process.disconnect();
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
