import { z } from 'zod';
import { longestWord, wordKeys } from './words.ts';

/** A line of text as a person writes it: something in it, no control characters, not endless. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u, 'holds a character that cannot be shown');

const sentence = line(2000);
const shortLine = line(300);

/** A word of a partnership's own. */
export const ownWord = line(longestWord);

const parameterValue = z.union([z.number(), z.string().max(200), z.boolean()]);
const patternId = z.string().max(100);

/** A kind of child neglect as a partnership lists it, mapped onto the domains of care where one fits. */
const neglectType = z.strictObject({
  label: shortLine,
  domain: z
    .enum(['physical', 'emotional', 'educational', 'medical', 'nutritional', 'supervisory', 'home'])
    .nullable(),
});

/** A tool a partnership uses. Only results are recorded here, never the items of a licensed tool. */
const tool = z.strictObject({
  name: shortLine,
  /** What is recorded of it: grades by area, a level, ratings by aspect, or a date alone. */
  records: shortLine,
  licensed: z.boolean(),
  source: shortLine,
});

/** A measure of success as the partnership's strategy words it. */
const measure = z.strictObject({
  label: shortLine,
  wanted: z.enum(['up', 'down', 'trend']),
  /** Worked out from case files; false where the number has to come from elsewhere. */
  fromCaseFiles: z.boolean(),
  source: shortLine,
});

/**
 * A partnership's settings: labels, kinds of neglect, tools, definition, measures, patterns switched
 * on or off, and parameters that differ from the pattern's defaults. A profile changes how things are
 * named and which questions are asked without being asked for; it never changes what was recorded.
 */
export const profile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'has to be small letters, digits and hyphens'),
  name: line(100),
  description: sentence,
  /** The strategy the profile follows; "team default" for the neutral one. */
  source: shortLine,
  definition: z.strictObject({ text: sentence, year: line(20), source: shortLine }),
  /** Local words for the plans, services and levels ("Child in need plan" may be a Family Help plan). */
  labels: z.partialRecord(z.enum(wordKeys), ownWord),
  neglectTypes: z.array(neglectType).max(50),
  tools: z.array(tool).max(50),
  levelsOfNeed: z.array(shortLine).max(20),
  measures: z.array(measure).max(100),
  patterns: z.strictObject({ on: z.array(patternId).max(200), off: z.array(patternId).max(200) }),
  /** By pattern id, then by parameter name. */
  parameters: z.record(patternId, z.record(z.string().max(100), parameterValue)),
});
export type Profile = Readonly<z.infer<typeof profile>>;
