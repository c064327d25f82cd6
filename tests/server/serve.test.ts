import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serve } from '../../server/serve.ts';
import { browserCommand } from '../../server/open-browser.ts';
import { Refusal } from '../../shared/problem.ts';
import { createStandInEngine } from './stand-in-engine.ts';

describe('serving from the command line', () => {
  it('says where it is open and why it stopped, with the case file closed', async () => {
    const engine = createStandInEngine();
    const lines: string[] = [];
    await serve({ folder: '/nowhere', engine, idleAfter: 30, say: (line) => lines.push(line) });
    expect(lines).toEqual([
      expect.stringMatching(/^Throughline is open at http:\/\/127\.0\.0\.1:\d+\/launch\?token=[\w-]{43}$/),
      'The link works once and on this computer only. Press Ctrl+C to stop.',
      'Throughline stopped: nobody had used it for a while.',
    ]);
    expect(engine.seen.closed).toBe(true);
  });

  it('refuses a port that another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const refusal = await serve({ folder: '/nowhere', port, engine: createStandInEngine() }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).problem).toMatchObject({
      code: 'port-not-free',
      message: `Port ${port} is in use by another program.`,
    });
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('opening the browser', () => {
  it('hands the address over as one argument, never through a shell', () => {
    const url = 'http://127.0.0.1:1/launch?token=a&b';
    expect(browserCommand('linux', url)).toEqual({ program: 'xdg-open', arguments: [url] });
    expect(browserCommand('darwin', url)).toEqual({ program: 'open', arguments: [url] });
    expect(browserCommand('win32', url)).toEqual({
      program: 'rundll32',
      arguments: ['url.dll,FileProtocolHandler', url],
    });
  });
});
