import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { RouterClient } from '@orpc/server';
import { afterEach, expect, it, vi } from 'vitest';
import { EngineProcess, gaveUp, restarted } from '../../electron/engine-process.ts';
import { standIn } from '../mocks/electron/control.ts';
import type { PortMain } from '../mocks/electron/ports.ts';
import { children } from '../mocks/electron/utility-process.ts';
import type { StandInRouter } from '../server/stand-in-engine.ts';

// The engine's process over a worker thread in its place.

const entry = fileURLToPath(new URL('./stand-in-entry.ts', import.meta.url));
afterEach(() => standIn.stop());

function start() {
  const told: { readonly sentence: string; readonly startedAgain: boolean }[] = [];
  const engine = new EngineProcess({
    entry,
    folder: '/nowhere',
    onEnded: (sentence, startedAgain) => told.push({ sentence, startedAgain }),
  });
  return { engine, told };
}

function clientOf(engine: EngineProcess): RouterClient<StandInRouter> {
  const port = engine.connect() as unknown as PortMain;
  return createORPCClient(new RPCLink({ port: port.node }));
}

it('serves the contract on every port it is asked for', async () => {
  const { engine } = start();
  const answers = await Promise.all([
    clientOf(engine).echo({ text: 'one' }),
    clientOf(engine).echo({ text: 'two' }),
  ]);
  expect(answers).toEqual([{ text: 'one' }, { text: 'two' }]);
  await engine.close();
});

it('is started again after a crash, but not for ever', async () => {
  const { engine, told } = start();
  for (let crash = 1; crash <= 3; crash += 1) {
    children.at(-1)?.kill();
    await vi.waitFor(() => expect(told).toHaveLength(crash));
    expect(told.at(-1)).toEqual({ sentence: restarted, startedAgain: true });
    expect(await clientOf(engine).echo({ text: 'again' })).toEqual({ text: 'again' });
  }
  const started = children.length;
  children.at(-1)?.kill();
  await vi.waitFor(() => expect(told).toHaveLength(4));
  expect(told.at(-1)).toEqual({ sentence: gaveUp, startedAgain: false });
  expect(children).toHaveLength(started);
});

it('ends without a word when it is closed', async () => {
  const { engine, told } = start();
  await clientOf(engine).echo({ text: 'there' });
  let code: number | undefined;
  children.at(-1)?.once('exit', (given: number) => (code = given));
  await engine.close();
  expect(code).toBe(0);
  expect(told).toEqual([]);
});
