import { eventIterator, os } from '@orpc/server';
import { z } from 'zod';
import type { ServedEngine } from '../../shared/served-engine.ts';

/** What the stand-in saw, for tests to ask about. */
export interface Seen {
  closed: boolean;
  aborted: boolean;
  steps: number;
}

/**
 * A small engine with one procedure for each thing that a transport has to carry: plain values, a
 * file in, a file out, events with an end, events without one, a refusal, a crash. Shapes as in
 * `shared/contract`.
 */
export function createStandInEngine() {
  const seen: Seen = { closed: false, aborted: false, steps: 0 };
  const problem = z.object({ code: z.string(), message: z.string(), remedy: z.string() });
  const router = {
    echo: os
      .input(z.object({ text: z.string() }))
      .output(z.object({ text: z.string() }))
      .handler(({ input }) => input),
    stage: os
      .input(z.object({ file: z.file() }))
      .output(z.object({ name: z.string(), bytes: z.number(), sum: z.number() }))
      .handler(async ({ input }) => {
        const bytes = await input.file.bytes();
        return {
          name: input.file.name,
          bytes: bytes.length,
          sum: bytes.reduce((sum, byte) => sum + byte, 0),
        };
      }),
    build: os
      .input(z.object({ bytes: z.number() }))
      .output(z.object({ file: z.file(), leftOut: z.array(z.string()) }))
      .handler(({ input }) => ({
        file: new File([new Uint8Array(input.bytes).fill(255)], 'Report für “A”.pdf', {
          type: 'application/pdf',
        }),
        leftOut: ['one undated entry'],
      })),
    count: os
      .input(z.object({ to: z.number() }))
      .output(eventIterator(z.object({ done: z.number() })))
      .handler(async function* count({ input }) {
        for (let done = 1; done <= input.to; done += 1) yield { done };
      }),
    endless: os.output(eventIterator(z.object({ done: z.number() }))).handler(async function* endless({
      signal,
    }) {
      signal?.addEventListener('abort', () => {
        seen.aborted = true;
      });
      for (;;) {
        seen.steps += 1;
        yield { done: seen.steps };
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }),
    refuse: os.errors({ REFUSED: { status: 422, data: problem } }).handler(({ errors }) => {
      throw errors.REFUSED({ data: { code: 'c', message: 'It cannot be done.', remedy: 'Do another.' } });
    }),
    seen: os.handler(() => seen),
    die: os.handler(() => process.exit(1)),
    crash: os.handler(() => {
      throw new Error('secret words of a record at /home/user/case.throughline');
    }),
  };
  return {
    router,
    context: {},
    seen,
    close() {
      seen.closed = true;
    },
  } satisfies ServedEngine & { seen: Seen };
}
export type StandInRouter = ReturnType<typeof createStandInEngine>['router'];
