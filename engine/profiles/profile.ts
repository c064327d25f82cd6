import { z } from 'zod';

const parameterValue = z.union([z.number(), z.string(), z.boolean()]);

/** A kind of child neglect as a partnership lists it, mapped onto the domains of care where one fits. */
const neglectType = z.object({
  label: z.string(),
  domain: z
    .enum(['physical', 'emotional', 'educational', 'medical', 'nutritional', 'supervisory', 'home'])
    .nullable(),
});

/** A tool a partnership uses. Only results are recorded here, never the items of a licensed tool. */
const tool = z.object({
  name: z.string(),
  /** What is recorded of it: grades by area, a level, ratings by aspect, or a date alone. */
  records: z.string(),
  licensed: z.boolean(),
  source: z.string(),
});

/** A measure of success as the partnership's strategy words it. */
const measure = z.object({
  label: z.string(),
  wanted: z.enum(['up', 'down', 'trend']),
  /** Worked out from case files; false where the number has to come from elsewhere. */
  fromCaseFiles: z.boolean(),
  source: z.string(),
});

/**
 * A partnership's settings: labels, kinds of neglect, tools, definition, measures, patterns switched
 * on or off, and parameters that differ from the pattern's defaults. A profile changes how things are
 * named and which questions are asked without being asked for; it never changes what was recorded.
 */
export const profile = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  /** The strategy the profile follows; "team default" for the neutral one. */
  source: z.string(),
  definition: z.object({ text: z.string(), year: z.string(), source: z.string() }),
  /** Local words for the plans, services and levels ("Child in need plan" may be a Family Help plan). */
  labels: z.record(z.string(), z.string()),
  neglectTypes: z.array(neglectType),
  tools: z.array(tool),
  levelsOfNeed: z.array(z.string()),
  measures: z.array(measure),
  patterns: z.object({ on: z.array(z.string()), off: z.array(z.string()) }),
  /** By pattern id, then by parameter name. */
  parameters: z.record(z.string(), z.record(z.string(), parameterValue)),
});
export type Profile = Readonly<z.infer<typeof profile>>;
