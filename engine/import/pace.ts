import type { ReportProgress } from './model.ts';

/** Longest stretch of work between two pauses, in milliseconds (team default). */
const longestStretch = 40;

/** Lets long work breathe: reports progress, gives way to the event loop, stops when cancelled. */
export interface Pace {
  /** Call after each piece of work; pauses when enough time has passed. Throws when cancelled. */
  breathe(done: number): Promise<void> | null;
}

export function createPace(
  phase: string,
  total: number,
  onProgress: ReportProgress | undefined,
  signal: AbortSignal | undefined,
): Pace {
  let last = performance.now();
  const pause = async (done: number): Promise<void> => {
    onProgress?.({ phase, done, total });
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    signal?.throwIfAborted();
    last = performance.now();
  };
  return {
    breathe: (done) => (performance.now() - last < longestStretch ? null : pause(done)),
  };
}
