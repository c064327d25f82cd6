import { caseFile } from './case-file.ts';
import { chronologyContract } from './chronology.ts';
import { people, sources } from './family.ts';
import { importing } from './import.ts';
import { lenses } from './lenses.ts';
import { matching } from './matching.ts';
import { patternsContract } from './patterns.ts';
import { logContract, reports } from './report.ts';
import { settings } from './settings.ts';

/**
 * Everything a screen or a host can ask of the engine. One router in `engine/api` answers it; it is
 * served over a MessagePort (desktop), HTTP (browser host) and called directly (command line).
 */
export const contract = {
  caseFile,
  importing,
  chronology: chronologyContract,
  matching,
  patterns: patternsContract,
  lenses,
  people,
  sources,
  reports,
  log: logContract,
  settings,
};
export type Contract = typeof contract;
