import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { SupportedMessagePort } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/index.ts';

/** The engine as the screens see it: every call of the contract, typed. */
export type Client = ContractRouterClient<Contract>;

/** What the desktop's preload script puts on the window. */
interface DesktopBridge {
  /** A started MessagePort, or an object that behaves like one, with the engine at its other end. */
  readonly port: SupportedMessagePort | Promise<SupportedMessagePort>;
}

declare global {
  interface Window {
    readonly throughline?: DesktopBridge;
  }
}

/** Talks over the desktop's port where there is one, else over HTTP POST to `/rpc` on the page's own host. */
export async function connect(): Promise<Client> {
  const bridge = window.throughline;
  if (bridge === undefined) {
    return createORPCClient(new HttpLink({ url: new URL('/rpc', window.location.href).href }));
  }
  const port = await bridge.port;
  if (port instanceof MessagePort) port.start();
  return createORPCClient(new PortLink({ port }));
}
