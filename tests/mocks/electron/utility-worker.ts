import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { PortMain } from './ports.ts';

// Gives the engine's entry what Electron's utility process would: `process.parentPort`.
interface Told {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

const told = new EventEmitter();
Object.assign(process, { parentPort: told });
const { entry } = workerData as { readonly entry: string };
await import(pathToFileURL(entry).href);
parentPort?.on('message', ({ data, ports }: Told) => {
  told.emit('message', { data, ports: ports.map((port) => new PortMain(port)) });
});
