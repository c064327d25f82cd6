import { oc } from '@orpc/contract';
import { z } from 'zod';
import { refused } from './errors.ts';

export const caseSummary = z.object({
  /** Where the file is; the hosts show it, nothing else uses it. */
  path: z.string(),
  title: z.string(),
  profile: z.string(),
  entries: z.number().int(),
  events: z.number().int(),
  agencies: z.number().int(),
  /** Open match suggestions and undecided flags, for the counts in the rail. */
  openMatches: z.number().int(),
  undecidedFlags: z.number().int(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  canUndo: z.string().nullable(),
  canRedo: z.string().nullable(),
});
export type CaseSummary = Readonly<z.infer<typeof caseSummary>>;

export const recentCase = z.object({
  path: z.string(),
  /** Name of the file: the case's own title is read only with the passphrase. */
  title: z.string(),
  openedAt: z.string(),
  present: z.boolean(),
});
export type RecentCase = Readonly<z.infer<typeof recentCase>>;

const passphrase = z.string().min(1);

export const caseFile = {
  /** The open case; null when none is. */
  current: oc.output(caseSummary.nullable()),
  /** Case files opened before, and those in the usual folder. */
  recent: oc.output(z.object({ folder: z.string(), cases: z.array(recentCase) })),
  /** `file` is a path, or a bare name that is put into the usual folder. */
  create: oc
    .input(
      z.object({ file: z.string().min(1), title: z.string(), profile: z.string().optional(), passphrase }),
    )
    .output(caseSummary)
    .errors(refused),
  open: oc
    .input(z.object({ file: z.string().min(1), passphrase }))
    .output(caseSummary)
    .errors(refused),
  /** Opens the case of the invented Ashdown family as it was left; makes it the first time. */
  openSample: oc.output(caseSummary).errors(refused),
  /** Closes the file and forgets the key. */
  lock: oc.output(z.object({ locked: z.boolean() })),
  undo: oc.output(z.object({ undone: z.string().nullable() })).errors(refused),
  redo: oc.output(z.object({ redone: z.string().nullable() })).errors(refused),
  /** Checks pages, foreign keys and the chain of the log. */
  verify: oc.output(z.object({ sound: z.boolean(), findings: z.array(z.string()) })).errors(refused),
};
