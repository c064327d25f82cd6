import { availableParallelism } from 'node:os';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { ThreadJob } from './jobs.ts';

// In a bundle the thread's file lies beside this one under the same name, compiled.
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const entry = new URL(`./engine-thread.${ending}`, import.meta.url);

/**
 * Memory of a thread in megabytes (team defaults): held short, a thread tidies up sooner. A file is
 * taken apart whole, so that its size sets what it needs.
 */
const limits: Readonly<Record<ThreadJob['kind'], ResourceLimits>> = {
  'read rows': { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 },
  'read file': { maxYoungGenerationSizeMb: 8 },
  settle: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 },
};

/** What whoever starts a thread hears of it. `ended` comes once; with an error when it failed. */
export interface ThreadListener<Answer> {
  readonly answered: (answer: Answer) => void;
  readonly ended: (error: Error | null) => void;
}

/** A thread at work. What is sent is copied. */
export interface Thread<Message> {
  readonly send: (message: Message) => void;
  /** Stops it at once, also in the middle of its work. `ended` is not called any more. */
  readonly stop: () => void;
}

/**
 * Starts a thread of the engine; null where the machine has one core alone or the thread cannot be
 * made. Every job can be done without one, by the same functions, and is when a thread fails.
 */
export function startThread<Message, Answer>(
  job: ThreadJob,
  listener: ThreadListener<Answer>,
): Thread<Message> | null {
  if (availableParallelism() < 2) return null;
  let worker: Worker;
  try {
    worker = new Worker(entry, { workerData: job, resourceLimits: limits[job.kind] });
  } catch {
    return null;
  }
  let open = true;
  const end = (error: Error | null): void => {
    if (!open) return;
    open = false;
    listener.ended(error);
  };
  worker.on('message', (answer: Answer) => {
    if (open) listener.answered(answer);
  });
  worker.on('messageerror', end);
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', (code) => end(code === 0 ? null : new Error(`thread ended with code ${code}`)));
  return {
    send: (message) => worker.postMessage(message, []),
    stop: () => {
      open = false;
      void worker.terminate();
    },
  };
}
