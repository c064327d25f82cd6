import { EventEmitter } from 'node:events';
import type { Frame, Page } from 'playwright-core';
import { fromAlias } from './alias.ts';
import { invoke, type SenderFrame } from './ipc.ts';
import type { PortMain } from './ports.ts';
import { fromWire, receiverName, toWire, unpackArguments, type FromPage, type ToPage } from './wire.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

export class WebContents extends EventEmitter {
  readonly #ready: Promise<Page>;
  readonly #ports = new Map<number, PortMain>();
  #sending: Promise<unknown> = Promise.resolve();
  openHandler: OpenHandler = () => ({ action: 'allow' });

  constructor(ready: Promise<Page>) {
    super();
    this.#ready = ready;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...given: unknown[]): void {
    this.#tell({ kind: 'send', channel, given });
  }

  /** Hands ports to the page: what comes out of either end is carried over to the other. */
  postMessage(channel: string, _message: unknown, ports: readonly PortMain[]): void {
    for (const port of ports) {
      const id = this.#ports.size;
      this.#ports.set(id, port);
      this.#tell({ kind: 'open-port', channel, id });
      port.on('message', ({ data }: { data: unknown }) =>
        this.#tell({ kind: 'port', id, data: toWire(data) }),
      );
      port.start();
    }
  }

  async receive(message: FromPage, frame: Frame): Promise<unknown> {
    if (message.kind === 'port') {
      this.#ports.get(message.id)?.postMessage(fromWire(message.data));
      return undefined;
    }
    const event = { sender: this, senderFrame: this.#frame(frame) };
    return invoke(event, message.channel, unpackArguments(message.given));
  }

  #frame(frame: Frame): SenderFrame {
    const parent = frame.parentFrame();
    return {
      url: fromAlias(frame.url()),
      parent: parent === null ? null : this.#frame(parent),
      postMessage: (channel, message, ports) =>
        this.postMessage(channel, message, ports as readonly PortMain[]),
    };
  }

  /** In order, and only once the page is there; a page that is gone hears nothing. */
  #tell(message: ToPage): void {
    const before = this.#sending;
    this.#sending = this.#deliver(before, message).catch(() => undefined);
  }

  async #deliver(before: Promise<unknown>, message: ToPage): Promise<void> {
    await before;
    const page = await this.#ready;
    await page.evaluate(
      ([name, told]) => (globalThis as unknown as Record<string, (message: unknown) => void>)[name]?.(told),
      [receiverName, message] as const,
    );
  }
}
