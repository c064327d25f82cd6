import type { MessagePort } from 'node:worker_threads';
import { buildFamilyIndex, readEntry } from '../read/index.ts';
import { packReading } from '../store/packed-reading.ts';
import type { BatchRead, BatchToRead, ReadRowsJob } from './jobs.ts';

/** The thread's side of reading an import's rows: each batch is answered with its readings. */
export function readRows(port: MessagePort, job: ReadRowsJob): void {
  const family = buildFamilyIndex(job.people);
  port.on('message', ({ id, rows }: BatchToRead) => {
    const readings = rows.map((row) => packReading(readEntry(row, family)));
    port.postMessage({ id, readings } satisfies BatchRead);
  });
}
