import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { standIn } from './control.ts';
import type { PortMain } from './ports.ts';

/** The engine's process as a worker thread; `kill` ends it as abruptly as a crash would. */
class Child extends EventEmitter {
  readonly #worker: Worker;
  #exited = false;

  constructor(entry: string, env: NodeJS.ProcessEnv) {
    super();
    this.#worker = new Worker(new URL('./utility-worker.ts', import.meta.url), {
      workerData: { entry },
      env,
      execArgv: [],
    });
    this.#worker.on('error', (error) => this.emit('error', error));
    this.#worker.on('exit', (code) => {
      this.#exited = true;
      this.emit('exit', code);
    });
    standIn.cleanUps.push(() => this.#worker.terminate());
  }

  postMessage(data: unknown, ports: readonly PortMain[] = []): void {
    if (this.#exited) return;
    const nodePorts = ports.map((port) => port.node);
    this.#worker.postMessage({ data, ports: nodePorts }, nodePorts);
  }

  kill(): boolean {
    void this.#worker.terminate();
    return true;
  }
}

export const children: Child[] = [];

export const utilityProcess = {
  fork(entry: string, _arguments: readonly string[], options: { env?: NodeJS.ProcessEnv } = {}): Child {
    const child = new Child(entry, options.env ?? process.env);
    children.push(child);
    return child;
  },
};
