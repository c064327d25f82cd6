import { startThread, type Thread, type ThreadListener } from '../threads/start-thread.ts';
import type { FilePiece } from '../threads/jobs.ts';
import { rowUnpacker } from '../threads/packed-rows.ts';
import type { FileBytes, RawRow, ReadFile } from './model.ts';
import type { Listeners } from './pace.ts';
import { readFile } from './readers/index.ts';

/** Files from this size on are read by a thread: smaller ones take no longer than its start (team default). */
const worthAThread = 256 * 1024;
/** How often reading is reported, in milliseconds (team default). */
const heartbeat = 50;

export type StartReadingFile = (listener: ThreadListener<FilePiece>) => Thread<'taken'> | null;

/**
 * Reads a file into tables, as `readFile` does. A large file is taken apart by a thread of its own, so
 * that progress goes on and cancelling is heard at once; should the thread fail, it is read here.
 * Rejects only with the signal's reason.
 */
export async function readSource(
  file: FileBytes,
  listeners: Listeners,
  start: StartReadingFile = (listener) => startThread({ kind: 'read file', file }, listener),
): Promise<ReadFile> {
  const { signal } = listeners;
  signal?.throwIfAborted();
  if (file.bytes.length < worthAThread) return readFile(file);
  let rows = 0;
  const report = (): void => listeners.onProgress?.({ phase: 'reading the file', done: rows, total: 0 });
  const timer = setInterval(report, heartbeat);
  try {
    const read = await byThread(start, signal, (count) => (rows = count));
    return read ?? (await readFile(file));
  } finally {
    clearInterval(timer);
  }
}

/** What the thread made of the file; null when it failed or could not be started. */
function byThread(
  start: StartReadingFile,
  signal: AbortSignal | undefined,
  onRows: (count: number) => void,
): Promise<ReadFile | null> {
  return new Promise((resolve, reject) => {
    const rows: RawRow[][] = [];
    const unpack = rowUnpacker();
    let count = 0;
    const thread = start({
      answered: (piece) => {
        if (piece.kind === 'rows') {
          const table = (rows[piece.table] ??= []);
          for (const row of piece.rows) table.push(unpack(row));
          onRows((count += piece.rows.length));
          thread?.send('taken');
          return;
        }
        const { kind: _kind, tables, ...rest } = piece;
        thread?.stop();
        resolve({ ...rest, tables: tables.map((table, index) => ({ ...table, rows: rows[index] ?? [] })) });
      },
      ended: () => resolve(null),
    });
    if (thread === null) resolve(null);
    signal?.addEventListener(
      'abort',
      () => {
        thread?.stop();
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
