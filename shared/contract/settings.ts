import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isoDay } from '../model/dates.ts';
import { ownWord, profile } from '../profile/profile.ts';
import { wordKeys } from '../profile/words.ts';
import { refused } from './errors.ts';

const parameterValue = z.union([z.number(), z.string(), z.boolean()]);

/** A pattern that this case asks otherwise than its profile does. */
export const patternDifference = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string(),
  /** As it stands in the case; null where the profile has it the same. */
  on: z.boolean().nullable(),
  parameters: z.array(
    z.object({ label: z.string(), unit: z.string(), value: parameterValue, ofProfile: parameterValue }),
  ),
});
export type PatternDifference = Readonly<z.infer<typeof patternDifference>>;

export const settings = {
  get: oc
    .output(
      z.object({
        title: z.string(),
        profile: z.string(),
        profiles: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            description: z.string(),
            /** Imported into this case; the others come with the product. */
            imported: z.boolean(),
          }),
        ),
        referenceDate: isoDay.nullable(),
        user: z.string(),
      }),
    )
    .errors(refused),
  set: oc
    .input(
      z.object({
        title: z.string().optional(),
        profile: z.string().optional(),
        referenceDate: isoDay.nullable().optional(),
        user: z.string().optional(),
      }),
    )
    .output(z.object({ saved: z.boolean() }))
    .errors(refused),
  /** The profile chosen, as it is and as it stands in this case with the case's own changes. */
  profile: oc
    .output(z.object({ chosen: profile, settled: profile, differences: z.array(patternDifference) }))
    .errors(refused),
  /** Another word for a term in this case; null takes the profile's own again. */
  setWord: oc
    .input(z.object({ key: z.enum(wordKeys), word: ownWord.nullable() }))
    .output(z.object({ saved: z.boolean() }))
    .errors(refused),
  /** The profile as it stands in this case, as one readable file; it holds nothing of the family. */
  exportProfile: oc.output(z.object({ file: z.file() })).errors(refused),
  importProfile: oc
    .input(z.object({ file: z.file() }))
    .output(
      z.object({
        name: z.string(),
        /** It took the place of an earlier import with the same id. */
        replaced: z.boolean(),
        /** What the case had changed of its profile before gave way to the file. */
        changesTakenBack: z.boolean(),
      }),
    )
    .errors(refused),
};
