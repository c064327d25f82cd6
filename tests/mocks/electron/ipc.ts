/** A frame as a handler sees it. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: SenderFrame | null;
  postMessage(channel: string, message: unknown, ports: readonly unknown[]): void;
}

export interface InvokeEvent {
  readonly sender: unknown;
  readonly senderFrame: SenderFrame | null;
}

type Handler = (event: InvokeEvent, ...given: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
};

/** A message of a page, with the sender it came from. */
export async function invoke(
  event: InvokeEvent,
  channel: string,
  given: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler(event, ...given);
}

export function registeredChannels(): readonly string[] {
  return [...handlers.keys()];
}
