import { caseFile } from './0001-case-file.ts';
import { withdrawnRows } from './0002-withdrawn-rows.ts';
import type { Migration } from './migration.ts';

export type { Migration } from './migration.ts';

/** All steps, in order; the last one's version is the newest file that this program understands. */
export const migrations: readonly Migration[] = [caseFile, withdrawnRows];
