import { z } from 'zod';
import { isoDay } from './dates.ts';

export const personRoles = [
  'child',
  'mother',
  'father',
  'carer',
  'partner',
  'relative',
  'professional',
  'other',
] as const;
export const personRole = z.enum(personRoles);
export type PersonRole = z.infer<typeof personRole>;

/** Somebody the records name: child, parent, carer, relative, partner or professional. */
export const person = z.object({
  id: z.number().int(),
  name: z.string().min(1),
  role: personRole,
  /** Date of birth; for an unborn child the expected date, when known. */
  born: isoDay.nullable(),
  sex: z.string(),
  /** Other spellings that the records use for this person. */
  aliases: z.array(z.string()),
  /** Used in anonymised copies ("Child A"). */
  pseudonym: z.string(),
});
export type Person = Readonly<z.infer<typeof person>>;
