import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/index.ts';
import { portMessage } from '../../shared/desktop-bridge.ts';
import type { DesktopBridge } from '../../shared/desktop-bridge.ts';
import { heartbeatEvery, heartbeatPath } from '../../shared/heartbeat.ts';

/** The engine as the screens see it: every call of the contract, typed. */
export type Client = ContractRouterClient<Contract>;

declare global {
  interface Window {
    /** Only on the desktop: what the shell's preload script puts on the page. */
    readonly throughline?: DesktopBridge;
  }
}

/** Talks over the desktop's port where there is one, else over HTTP POST to `/rpc` on the page's own host. */
export async function connect(): Promise<Client> {
  const bridge = window.throughline;
  return bridge === undefined ? connectOverHttp() : connectOverPort(bridge);
}

function connectOverHttp(): Client {
  // The host stops by itself when no page has shown for a while that it is still open.
  setInterval(() => void fetch(heartbeatPath, { method: 'POST' }).catch(() => null), heartbeatEvery);
  return createORPCClient(new HttpLink({ url: new URL('/rpc', window.location.href).href }));
}

/** A later port comes when the engine's process was started again; calls then go over that one. */
async function connectOverPort(bridge: DesktopBridge): Promise<Client> {
  let link: PortLink<Record<never, never>> | undefined;
  const linked = new Promise<PortLink<Record<never, never>>>((resolve) => {
    window.addEventListener('message', (event) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || port === undefined) return;
      link = new PortLink({ port });
      port.start();
      resolve(link);
    });
  });
  await bridge.requestPort();
  const first = await linked;
  return createORPCClient(new DynamicLink(() => link ?? first));
}
