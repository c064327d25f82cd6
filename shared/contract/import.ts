import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { agencyKind } from '../model/agency.ts';
import { isoDay, readDate } from '../model/dates.ts';
import { problem, refused } from './errors.ts';

export const columnRole = z.enum([
  'happened',
  'end',
  'time',
  'recorded',
  'agency',
  'child',
  'person',
  'type',
  'subject',
  'text',
  'outcome',
  'action',
  'author',
  'place',
  'clinic',
  'sent-to',
  'reference',
  'measure',
  'ignore',
]);

export const importChoices = z.object({
  agency: z.string().optional(),
  agencyKind: agencyKind.optional(),
  coverage: z.object({ from: isoDay, to: isoDay }).optional(),
  layouts: z
    .array(
      z.object({
        table: z.string().nullable(),
        headerRows: z.array(z.number().int()).optional(),
        roles: z.array(z.object({ index: z.number().int(), role: columnRole })).optional(),
        dateOrder: z.enum(['day-first', 'month-first']).optional(),
        blankDateMeansAbove: z.boolean().optional(),
        skipped: z.boolean().optional(),
      }),
    )
    .optional(),
  dates: z
    .array(z.object({ table: z.string().nullable(), row: z.number().int(), raw: z.string() }))
    .optional(),
  onlyChildren: z.array(z.string()).optional(),
});

export const importProblem = z.object({
  code: z.string(),
  severity: z.enum(['refused', 'rejected', 'warning', 'note']),
  table: z.string().nullable(),
  row: z.number().int().nullable(),
  message: z.string(),
  remedy: z.string(),
});
export type ImportProblemView = Readonly<z.infer<typeof importProblem>>;

/** A row as the preview shows it and the commit writes it. */
export const previewRow = z.object({
  row: z.number().int(),
  /** Row in the sheet, header and title rows counted. */
  sheetRow: z.number().int().nullable(),
  cells: z.array(z.string()),
  status: z.enum(['entry', 'duplicate', 'rejected', 'set-aside']),
  happened: readDate,
  types: z.array(z.string()),
  hidden: z.boolean(),
});
export type PreviewRow = Readonly<z.infer<typeof previewRow>>;

export const previewTable = z.object({
  table: z.string().nullable(),
  skipped: z.boolean(),
  confirm: z.boolean(),
  headerRows: z.array(z.number().int()),
  blankDateMeansAbove: z.boolean(),
  dateOrder: z.object({
    order: z.enum(['day-first', 'month-first']),
    provedByRow: z.number().int().nullable(),
    because: z.string(),
  }),
  columns: z.array(
    z.object({ index: z.number().int(), heading: z.string(), role: columnRole, because: z.string() }),
  ),
  /** Lines above the header, as they stand. */
  titleLines: z.array(z.string()),
  counts: z.object({
    read: z.number().int(),
    added: z.number().int(),
    duplicate: z.number().int(),
    rejected: z.number().int(),
    setAside: z.number().int(),
    undated: z.number().int(),
  }),
  /** The first rows (at most 200 by default) and all rows that have a problem. */
  rows: z.array(previewRow),
});

/** What the import will do with one file. The commit does exactly this. */
export const importPreview = z.object({
  stagedId: z.string(),
  name: z.string(),
  format: z.string(),
  sha256: z.string(),
  refused: z.boolean(),
  agency: z.object({ name: z.string(), kind: agencyKind, because: z.string() }),
  coverage: z
    .object({ from: isoDay, to: isoDay, basis: z.enum(['stated', 'inferred']), because: z.string() })
    .nullable(),
  /** Coverage of each further agency where one file gathers several. */
  otherCoverage: z.array(z.object({ agency: z.string(), from: isoDay, to: isoDay, because: z.string() })),
  firstDay: isoDay.nullable(),
  lastDay: isoDay.nullable(),
  counts: previewTable.shape.counts,
  tables: z.array(previewTable),
  problems: z.array(importProblem),
  /** Names that nobody on the people list answers to, with how often they occur. */
  unknownNames: z.array(z.object({ name: z.string(), rows: z.number().int() })),
  childrenInFile: z.array(z.object({ id: z.string(), label: z.string(), rows: z.number().int() })),
  /** For a file that was imported before in another version: what differs. */
  revision: z
    .object({
      of: z.number().int(),
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      withdrawn: z.number().int(),
    })
    .nullable(),
});
export type ImportPreview = Readonly<z.infer<typeof importPreview>>;

export const importResult = z.object({
  sourceId: z.number().int(),
  source: z.string(),
  agency: z.string(),
  tables: z.array(
    z.object({
      table: z.string().nullable(),
      read: z.number().int(),
      added: z.number().int(),
      duplicate: z.number().int(),
      rejected: z.number().int(),
    }),
  ),
  problems: z.array(importProblem),
});
export type ImportResult = Readonly<z.infer<typeof importResult>>;

/** Progress of long work, then its result; `failed` ends it: files written before stay, of the rest nothing. */
export const importProgress = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    file: z.string(),
    phase: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  z.object({ kind: z.literal('done'), results: z.array(importResult) }),
  z.object({ kind: z.literal('failed'), problem }),
]);
export type ImportProgress = Readonly<z.infer<typeof importProgress>>;

export const importing = {
  /** Hands a file to the engine. It is kept in memory until committed or dropped; never written. */
  stage: oc
    .input(z.object({ file: z.file() }))
    .output(z.object({ stagedId: z.string(), name: z.string(), bytes: z.number().int() }))
    .errors(refused),
  drop: oc.input(z.object({ stagedId: z.string() })).output(z.object({ dropped: z.boolean() })),
  preview: oc
    .input(z.object({ stagedId: z.string(), choices: importChoices }))
    .output(importPreview)
    .errors(refused),
  /** One transaction a file. Cancel by aborting the call or by ending the stream. */
  commit: oc
    .input(
      z.object({
        items: z
          .array(
            z.object({
              stagedId: z.string(),
              choices: importChoices,
              /** The source of which this file is a newer version: rows it no longer holds leave the chronology. */
              revises: z.number().int().optional(),
            }),
          )
          .min(1),
      }),
    )
    .output(eventIterator(importProgress))
    .errors(refused),
};
