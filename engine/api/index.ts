import { caseFileRouter } from './case-file.ts';
import { chronologyRouter } from './chronology.ts';
import { procedures, Workspace, type EngineContext } from './context.ts';
import { peopleRouter, sourcesRouter } from './family.ts';
import { importingRouter } from './importing.ts';
import { lensesRouter } from './lenses.ts';
import { matchingRouter } from './matching.ts';
import { patternsRouter } from './patterns.ts';
import { logRouter, reportsRouter } from './report.ts';
import { settingsRouter } from './settings.ts';

export type { EngineContext } from './context.ts';

/** The whole contract, answered. Hosts serve it with an engine's context. */
export const router = procedures.router({
  caseFile: caseFileRouter,
  importing: importingRouter,
  chronology: chronologyRouter,
  matching: matchingRouter,
  patterns: patternsRouter,
  lenses: lensesRouter,
  people: peopleRouter,
  sources: sourcesRouter,
  reports: reportsRouter,
  log: logRouter,
  settings: settingsRouter,
});

export interface Engine {
  readonly router: typeof router;
  readonly context: EngineContext;
  /** Closes the open case; call before the process ends. */
  close(): void;
}

/** One engine for one user. `folder` is where new case files and the list of recent ones lie. */
export function createEngine(options: { readonly folder: string }): Engine {
  const workspace = new Workspace(options.folder);
  return { router, context: { workspace }, close: () => void workspace.close() };
}
