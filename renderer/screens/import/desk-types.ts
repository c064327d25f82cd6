import type { z } from 'zod';
import type {
  columnRole,
  importChoices,
  ImportResult,
  previewTable,
} from '../../../shared/contract/import.ts';
import type { RefusedFile } from './refused-files.ts';

/** What the user chose for one file; left out means "as guessed". */
export type Choices = z.infer<typeof importChoices>;
export type LayoutChoice = NonNullable<Choices['layouts']>[number];
export type ColumnRole = z.infer<typeof columnRole>;
export type PreviewTable = z.infer<typeof previewTable>;

export interface ImportOutcome {
  readonly results: readonly ImportResult[];
  /** Files on the desk of which nothing was added. */
  readonly refused: readonly RefusedFile[];
}
