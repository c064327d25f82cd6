import { z } from 'zod';

/**
 * What can go wrong, as a value: a code that programs can rely on, a plain sentence, a remedy.
 * Never a stack.
 */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
});
export type Problem = Readonly<z.infer<typeof problem>>;

/** The one error of the contract; its data is the problem shown to the user. */
export const refused = { REFUSED: { status: 422, data: problem } } as const;
