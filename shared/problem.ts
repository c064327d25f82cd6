import type { Problem } from './contract/errors.ts';

/**
 * Thrown where a request cannot be done and the user must be told; hosts turn it into the contract's
 * REFUSED error, the command line into a sentence and exit code 1.
 */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(code: string, message: string, remedy: string) {
    super(message);
    this.name = 'Refusal';
    this.problem = { code, message, remedy };
  }
}
