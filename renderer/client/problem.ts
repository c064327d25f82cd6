import { ORPCError } from '@orpc/client';
import { problem } from '../../shared/contract/errors.ts';
import type { Problem } from '../../shared/contract/errors.ts';

const unreachable: Problem = {
  code: 'engine-unreachable',
  message: 'The part of Throughline that holds the case file does not answer.',
  remedy: 'Nothing is lost: every saved change is in the file. Close Throughline and start it again.',
};

/** Any failure of a call as the sentence and remedy that people are shown. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ORPCError) {
    const parsed = problem.safeParse(error.data);
    if (parsed.success) return parsed.data;
    return {
      code: error.code,
      message: `Throughline could not do this (${error.code.toLowerCase().replaceAll('_', ' ')}).`,
      remedy: 'Try again. If it happens a second time, close the case and open it again.',
    };
  }
  return unreachable;
}
