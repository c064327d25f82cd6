import type { Person } from '../../shared/model/index.ts';
import type { FileBytes, RawTable, ReadFile } from '../import/model.ts';
import type { EntryToRead } from '../read/index.ts';
import type { PackedRow } from './packed-rows.ts';

/** Reads rows for as long as batches come. */
export interface ReadRowsJob {
  readonly kind: 'read rows';
  readonly people: readonly Person[];
}

/** Reads one file into tables. */
export interface ReadFileJob {
  readonly kind: 'read file';
  readonly file: FileBytes;
}

/** Moves what was committed from the journal beside a case file into the file. */
export interface SettleJob {
  readonly kind: 'settle';
  readonly path: string;
  readonly passphrase: string;
}

/** What a thread of the engine can be started for. */
export type ThreadJob = ReadRowsJob | ReadFileJob | SettleJob;

/** Rows of an import to be read; `id` comes back with their readings. */
export interface BatchToRead {
  readonly id: number;
  readonly rows: readonly EntryToRead[];
}

/** Readings of a batch in their stored form, in the order of its rows. */
export interface BatchRead {
  readonly id: number;
  readonly readings: readonly string[];
}

/** What comes of a file: rows piece by piece, then all but the rows. */
export type FilePiece =
  | { readonly kind: 'rows'; readonly table: number; readonly rows: readonly PackedRow[] }
  | ({ readonly kind: 'end'; readonly tables: readonly Omit<RawTable, 'rows'>[] } & Omit<ReadFile, 'tables'>);
