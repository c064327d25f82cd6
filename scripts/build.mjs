import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { goOnWithProjectNode } from './ensure-node.mjs';

// Builds everything anew: screens, desktop shell, command line.
ensureInstalled();
await goOnWithProjectNode(import.meta.url);
await ensureBuilt(['renderer', 'electron', 'cli'], { always: true });
