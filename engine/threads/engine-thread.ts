import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadJob } from './jobs.ts';

// Where a thread of the engine begins. Each job loads what it needs and nothing else.
const job = workerData as ThreadJob;
if (parentPort === null) throw new Error('this file is run as a thread of the engine');
if (job.kind === 'read rows') (await import('./read-rows.ts')).readRows(parentPort, job);
else if (job.kind === 'read file') await (await import('./read-file.ts')).readWholeFile(parentPort, job);
else (await import('./settle.ts')).settle(job);
