import { moveJournalOf } from '../store/journal.ts';
import type { SettleJob } from './jobs.ts';

/** The thread's side of moving the journal into the case file. */
export function settle({ path, passphrase }: SettleJob): void {
  moveJournalOf(path, passphrase);
}
