import type { MessagePort } from 'node:worker_threads';
import { readFile } from '../import/readers/index.ts';
import type { FilePiece, ReadFileJob } from './jobs.ts';
import { packRow } from './packed-rows.ts';

/** Rows sent at a time; a few milliseconds of work for whoever receives them (team default). */
const rowsAtATime = 500;

/** Pieces on their way at most, so that they never come faster than they are taken (team default). */
const mostUnderWay = 4;

/**
 * The thread's side of reading a file: its rows piece by piece, then the rest. Each piece of rows is
 * answered by a message once it is taken.
 */
export async function readWholeFile(port: MessagePort, { file }: ReadFileJob): Promise<void> {
  const { tables, ...rest } = await readFile(file);
  const send = (piece: FilePiece): void => port.postMessage(piece);
  const room = roomFor(mostUnderWay, port);
  for (const [table, { rows }] of tables.entries()) {
    for (let from = 0; from < rows.length; from += rowsAtATime) {
      await room();
      send({ kind: 'rows', table, rows: rows.slice(from, from + rowsAtATime).map(packRow) });
    }
  }
  send({ kind: 'end', ...rest, tables: tables.map(({ rows: _rows, ...table }) => table) });
}

/** Waits until a further piece may be sent: so many at once, then one for each that was taken. */
function roomFor(pieces: number, port: MessagePort): () => Promise<void> {
  let free = pieces;
  let waiting: (() => void) | null = null;
  port.on('message', () => {
    if (waiting === null) free += 1;
    else waiting();
    waiting = null;
  });
  return async () => {
    if (free > 0) {
      free -= 1;
      return;
    }
    await new Promise<void>((resolve) => {
      waiting = resolve;
    });
  };
}
