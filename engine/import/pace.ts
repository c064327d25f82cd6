import type { ReportProgress } from './model.ts';

/** Longest stretch of work between two pauses, in milliseconds (team default). */
const longestStretch = 40;

/** Who hears of the progress of long work, and who may cancel it. */
export interface Listeners {
  readonly onProgress?: ReportProgress;
  readonly signal?: AbortSignal;
}

/** Reports progress, gives way to the event loop, and throws the signal's reason when cancelled. */
export async function rest(
  phase: string,
  done: number,
  total: number,
  { onProgress, signal }: Listeners,
): Promise<void> {
  onProgress?.({ phase, done, total });
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  signal?.throwIfAborted();
}

/** Lets a long loop breathe. */
export interface Pace {
  /** Call after each piece of work; rests when enough time has passed, else null. */
  breathe(done: number): Promise<void> | null;
}

export function createPace(phase: string, total: number, listeners: Listeners): Pace {
  let last = performance.now();
  const pause = async (done: number): Promise<void> => {
    await rest(phase, done, total, listeners);
    last = performance.now();
  };
  return {
    breathe: (done) => (performance.now() - last < longestStretch ? null : pause(done)),
  };
}

/** Turns of the event loop between short pieces of work. */
export interface Turns {
  /** Gives way to what waits (messages, other requests), reports when due, throws when cancelled. */
  next(done: number): Promise<void>;
}

/** For work in pieces of some milliseconds whose partners wait for messages: gives way after every piece. */
export function createTurns(phase: string, total: number, { onProgress, signal }: Listeners): Turns {
  let last = performance.now();
  return {
    next: async (done) => {
      if (performance.now() - last >= longestStretch) {
        last = performance.now();
        onProgress?.({ phase, done, total });
      }
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      signal?.throwIfAborted();
    },
  };
}
