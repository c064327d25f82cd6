import type { MessagePort } from 'node:worker_threads';
import { readFile } from '../import/readers/index.ts';
import type { FilePiece, ReadFileJob } from './jobs.ts';

/** Rows sent at a time; a few milliseconds of work for whoever receives them (team default). */
const rowsAtATime = 500;

/** The thread's side of reading a file: its rows piece by piece, then the rest. */
export async function readWholeFile(port: MessagePort, { file }: ReadFileJob): Promise<void> {
  const { format, tables, problems } = await readFile(file);
  const send = (piece: FilePiece): void => port.postMessage(piece);
  tables.forEach(({ rows }, table) => {
    for (let from = 0; from < rows.length; from += rowsAtATime)
      send({ kind: 'rows', table, rows: rows.slice(from, from + rowsAtATime) });
  });
  send({ kind: 'end', format, tables: tables.map(({ rows: _rows, ...table }) => table), problems });
}
