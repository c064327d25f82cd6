import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { EngineMessage } from './engine-messages.ts';

/** More ends than this within `crashWindow` milliseconds: the engine is not started again (team default). */
const mostCrashes = 3;
const crashWindow = 60_000;
/** How long the engine may take to close its file when the program ends, in milliseconds (team default). */
const closingTime = 3_000;

export const restarted =
  'The part of Throughline that holds the case file stopped and was started again. Everything you had saved is in the file; open it again.';
export const gaveUp =
  'The part of Throughline that holds the case file keeps stopping. Everything you had saved is in the file. Close Throughline and start it again.';

export interface EngineProcessOptions {
  /** Path of the engine's entry file. */
  readonly entry: string;
  /** The usual folder of case files. */
  readonly folder: string;
  /** Environment of the process beside the usual one. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Called after an unexpected end, with the sentence for the user. */
  readonly onEnded: (sentence: string, startedAgain: boolean) => void;
}

/** The engine in its own process, started again when it ends unexpectedly. */
export class EngineProcess {
  readonly #options: EngineProcessOptions;
  #child: UtilityProcess;
  #closing = false;
  #ends: readonly number[] = [];

  constructor(options: EngineProcessOptions) {
    this.#options = options;
    this.#child = this.#start();
  }

  /** A port at whose other end the engine serves the contract. */
  connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#tell({ kind: 'connect' }, [port1]);
    return port2;
  }

  /** Lets the engine close the case file; resolves when its process has ended, or after a bounded time. */
  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    const child = this.#child;
    await new Promise<void>((resolve) => {
      const hurry = setTimeout(() => {
        child.kill();
        resolve();
      }, closingTime);
      child.once('exit', () => {
        clearTimeout(hurry);
        resolve();
      });
      this.#tell({ kind: 'close' });
    });
  }

  #tell(message: EngineMessage, ports: MessagePortMain[] = []): void {
    this.#child.postMessage(message, ports);
  }

  #start(): UtilityProcess {
    const { entry, folder, environment } = this.#options;
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'Throughline engine',
      stdio: 'ignore',
      env: { ...process.env, ...environment },
    });
    child.once('exit', () => this.#ended());
    child.postMessage({ kind: 'start', folder } satisfies EngineMessage, []);
    return child;
  }

  #ended(): void {
    if (this.#closing) return;
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < crashWindow), now];
    if (this.#ends.length > mostCrashes) {
      this.#closing = true;
      this.#options.onEnded(gaveUp, false);
      return;
    }
    this.#child = this.#start();
    this.#options.onEnded(restarted, true);
  }
}
