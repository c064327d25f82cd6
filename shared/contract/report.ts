import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isoDay } from '../model/dates.ts';
import { refused } from './errors.ts';

export const reportKinds = ['chronology', 'conference', 'practice-review'] as const;
export const reportFormats = ['docx', 'pdf', 'xlsx', 'csv', 'html'] as const;

export const reportOptions = z.object({
  kind: z.enum(reportKinds),
  format: z.enum(reportFormats),
  anonymise: z.boolean().optional(),
  child: z.number().int().optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
});
export type ReportOptions = Readonly<z.infer<typeof reportOptions>>;

export const reports = {
  /** The report as a page to look at before it is saved; HTML made of escaped text only. */
  preview: oc
    .input(reportOptions.omit({ format: true }))
    .output(z.object({ html: z.string() }))
    .errors(refused),
  /** The finished file, for the host to save. */
  build: oc
    .input(reportOptions)
    .output(z.object({ file: z.file(), leftOut: z.array(z.string()) }))
    .errors(refused),
};

export const logContract = {
  list: oc
    .input(z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }))
    .output(
      z.object({
        entries: z.array(
          z.object({ id: z.number().int(), at: z.string(), what: z.string(), detail: z.string() }),
        ),
        total: z.number().int(),
        sound: z.boolean(),
      }),
    )
    .errors(refused),
};
