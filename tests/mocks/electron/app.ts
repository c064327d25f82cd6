import { EventEmitter } from 'node:events';
import { standIn } from './control.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly switches = new Map<string, string>();
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void this.switches.set(name, value),
  };

  requestSingleInstanceLock(): boolean {
    return standIn.firstInstance;
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  getPath(name: string): string {
    const path = standIn.paths[name];
    if (path === undefined) throw new Error(`no path "${name}" in this test`);
    return path;
  }

  /** Asks everybody who listens; ends only if nobody objects. */
  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) standIn.quits += 1;
  }
}

export const app = new App();
