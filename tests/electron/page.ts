import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { RouterClient } from '@orpc/server';
import { portMessage, type DesktopBridge } from '../../shared/desktop-bridge.ts';
import type { StandInRouter } from '../server/stand-in-engine.ts';

// The script of a page that does no more than take its port and what the shell tells it.

export interface PageGlobals {
  throughline: DesktopBridge;
  client: RouterClient<StandInRouter>;
  portsReceived: number;
  told: string[];
  /** Whether the page could run text as code. */
  evaluated: boolean;
}

const globals = globalThis as unknown as PageGlobals;
globals.portsReceived = 0;
globals.told = [];
globals.evaluated = false;
try {
  // oxlint-disable-next-line no-new-func
  globals.evaluated = new Function('return true')() as boolean;
} catch {
  // What the content security policy is there for.
}
addEventListener('message', (event) => {
  if (event.data !== portMessage || event.origin !== origin) return;
  const [port] = event.ports;
  if (port === undefined) return;
  globals.client = createORPCClient(new RPCLink({ port }));
  globals.portsReceived += 1;
  port.start();
});
globals.throughline.onMenu((command) => globals.told.push(command));
globals.throughline.onEngineRestarted((sentence) => globals.told.push(sentence));
void globals.throughline.requestPort();
