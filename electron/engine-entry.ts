import { createEngine } from '../engine/api/index.ts';
import { serveEngine } from './engine-server.ts';

// The engine's own process. It holds the case file, so that a hang or a crash of a window, or of the
// engine, leaves the other standing.
serveEngine(process.parentPort, createEngine);
