import { oc } from '@orpc/contract';
import { z } from 'zod';
import { agency, agencyKind } from '../model/agency.ts';
import { coverage } from '../model/chronology.ts';
import { isoDay } from '../model/dates.ts';
import { person } from '../model/person.ts';
import { importProblem } from './import.ts';
import { refused } from './errors.ts';

const newPerson = person.omit({ id: true });

export const sourceSummary = z.object({
  id: z.number().int(),
  name: z.string(),
  agency,
  format: z.string(),
  sha256: z.string(),
  importedAt: z.string(),
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
  firstDay: isoDay.nullable(),
  lastDay: isoDay.nullable(),
});
export type SourceSummary = Readonly<z.infer<typeof sourceSummary>>;

export const people = {
  list: oc
    .output(z.array(person.extend({ mentions: z.number().int(), lastContact: isoDay.nullable() })))
    .errors(refused),
  add: oc.input(newPerson).output(person).errors(refused),
  change: oc.input(person).output(person).errors(refused),
  remove: oc
    .input(z.object({ id: z.number().int() }))
    .output(z.object({ removed: z.boolean() }))
    .errors(refused),
  /** Reads a people list (name, role, dob, sex, aliases, pseudonym). */
  importList: oc
    .input(z.object({ file: z.file() }))
    .output(
      z.object({ added: z.number().int(), changed: z.number().int(), problems: z.array(importProblem) }),
    )
    .errors(refused),
  /** Names in the records that nobody on the list answers to. */
  unknownNames: oc.output(z.array(z.object({ name: z.string(), entries: z.number().int() }))).errors(refused),
};

export const sources = {
  list: oc.output(z.array(sourceSummary)).errors(refused),
  /** Takes one import back whole. */
  undo: oc
    .input(z.object({ id: z.number().int() }))
    .output(z.object({ removedEntries: z.number().int() }))
    .errors(refused),
  agencies: oc.output(z.array(agency)).errors(refused),
  renameAgency: oc
    .input(z.object({ id: z.number().int(), name: z.string().min(1), kind: agencyKind }))
    .output(agency)
    .errors(refused),
  coverage: oc.output(z.array(coverage)).errors(refused),
  setCoverage: oc
    .input(z.object({ agencyId: z.number().int(), from: isoDay, to: isoDay }))
    .output(z.array(coverage))
    .errors(refused),
};
