import {
  bindingName,
  fromWire,
  packArguments,
  receiverName,
  toWire,
  type FromPage,
  type ToPage,
} from './wire.ts';

// The part of `electron` that a sandboxed preload script may use, made inside the page. The bundle of
// the preload script takes this file where the program takes `electron`.

type Listener = (event: { readonly ports: readonly MessagePort[] }, ...given: unknown[]) => void;

const outside = globalThis as unknown as Record<string, (message: FromPage) => Promise<unknown>>;
const call = outside[bindingName] as (message: FromPage) => Promise<unknown>;
const listeners = new Map<string, Listener[]>();
const ports = new Map<number, MessagePort>();

function tell(channel: string, carried: readonly MessagePort[], given: readonly unknown[]): void {
  for (const listener of listeners.get(channel) ?? []) listener({ ports: carried }, ...given);
}

function openPort(channel: string, id: number): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }) => void call({ kind: 'port', id, data: toWire(data) }));
  port1.start();
  ports.set(id, port1);
  tell(channel, [port2], [null]);
}

function receive(message: ToPage): void {
  if (message.kind === 'send') tell(message.channel, [], message.given);
  if (message.kind === 'open-port') openPort(message.channel, message.id);
  if (message.kind === 'port') ports.get(message.id)?.postMessage(fromWire(message.data), []);
}
Object.defineProperty(globalThis, receiverName, { value: receive });

export const ipcRenderer = {
  invoke: (channel: string, ...given: unknown[]) =>
    call({ kind: 'invoke', channel, given: packArguments(given) }),
  on(channel: string, listener: Listener): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  },
};

export const contextBridge = {
  exposeInMainWorld(name: string, value: object): void {
    Object.defineProperty(globalThis, name, { value: Object.freeze({ ...value }), enumerable: true });
  },
};
