import type { Listeners } from '../import/pace.ts';
import type { CaseDatabase } from '../store/database.ts';
import { connectionOf, hasLargeJournal, moveJournal } from '../store/journal.ts';
import { startThread } from '../threads/start-thread.ts';

/** How often work on another thread is reported, in milliseconds (team default). */
const heartbeat = 50;

/**
 * Moves a committed import from the journal into the case file, so that no later edit has to wait for
 * it. A large journal is moved by a thread of its own, with progress reported meanwhile; when cancelled
 * nobody waits for it, and what was committed stays committed.
 */
export async function settleImport(db: CaseDatabase, { onProgress, signal }: Listeners): Promise<void> {
  if (!hasLargeJournal(db)) {
    moveJournal(db);
    return;
  }
  const report = (): void => onProgress?.({ phase: 'moving into the case file', done: 0, total: 0 });
  report();
  const timer = setInterval(report, heartbeat);
  try {
    const moved = await new Promise<boolean>((resolve) => {
      const thread = startThread(
        { kind: 'settle', ...connectionOf(db) },
        { answered: () => undefined, ended: (error) => resolve(error === null) },
      );
      if (thread === null) resolve(false);
      signal?.addEventListener('abort', () => resolve(true), { once: true });
      if (signal?.aborted) resolve(true);
    });
    if (!moved) moveJournal(db);
  } finally {
    clearInterval(timer);
  }
}
