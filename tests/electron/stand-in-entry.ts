import { serveEngine } from '../../electron/engine-server.ts';
import { createStandInEngine } from '../server/stand-in-engine.ts';

// An engine's process over the stand-in engine.
serveEngine(process.parentPort, createStandInEngine);
