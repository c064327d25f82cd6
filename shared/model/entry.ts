import { z } from 'zod';
import { agencyKind } from './agency.ts';
import { readDate } from './dates.ts';
import { reading } from './reading.ts';

/**
 * Cells of a row that the layout gave a meaning, verbatim. Structured columns are read before any
 * words. Left out: the file has no such column.
 */
export const structuredCells = z.object({
  type: z.string().optional(),
  subject: z.string().optional(),
  child: z.string().optional(),
  person: z.string().optional(),
  outcome: z.string().optional(),
  action: z.string().optional(),
  author: z.string().optional(),
  place: z.string().optional(),
  clinic: z.string().optional(),
  sentTo: z.string().optional(),
  reference: z.string().optional(),
  /** Further columns by their heading, for example attendance figures. */
  other: z.record(z.string(), z.string()).optional(),
});
export type StructuredCells = Readonly<z.infer<typeof structuredCells>>;

/** One source row read as a record: one agency's account. */
export const entry = z.object({
  id: z.number().int(),
  sourceId: z.number().int(),
  /** Base name of the file. */
  source: z.string(),
  /** Sheet name, or the table's number in a Word file; null for CSV. */
  table: z.string().nullable(),
  /** 1-based data row under the header. */
  row: z.number().int(),
  agencyId: z.number().int(),
  agency: z.string(),
  agencyKind,
  happened: readDate,
  /** When it was written down, where the file has such a column. */
  recorded: readDate.nullable(),
  text: z.string(),
  outcome: z.string(),
  cells: structuredCells,
  reading,
});
export type Entry = Readonly<z.infer<typeof entry>>;

/** A row as the reading step takes it: everything of an entry that does not depend on reading. */
export type UnreadEntry = Omit<Entry, 'id' | 'reading'>;
