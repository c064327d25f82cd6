import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** A port with Electron's manners (`message` events that hold data and ports) over one of Node's. */
export class PortMain extends EventEmitter {
  readonly node: MessagePort;

  constructor(node: MessagePort) {
    super();
    this.node = node;
  }

  postMessage(data: unknown): void {
    this.node.postMessage(data, []);
  }

  start(): void {
    this.node.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    this.node.on('close', () => this.emit('close'));
    this.node.start();
  }

  close(): void {
    this.node.close();
  }
}

export class MessageChannelMain {
  readonly port1: PortMain;
  readonly port2: PortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new PortMain(port1);
    this.port2 = new PortMain(port2);
  }
}
