import type { Basis } from '../../shared/model/index.ts';
import { type ReadRow, cue, has } from './read-row.ts';

const observed = cue(
  '(seen|observed|noted|found|examined|weighed|heard|smelt|visible|witnessed|measured|attended|present|visit|visited)',
);
const reported = cue(
  '(reports|reported|states|stated|says|said|alleged|alleges|disclosed|according|told|claims|caller|per|denies|denied|rang|advises|informed)',
);
const opinion = cue(
  '(think|feel|felt|believe|believed|view|opinion|impression|appears|seems|seemed|concerned|worried|suspect|possibly|probably|likely)',
);

/** Whether the row tells what its writer saw, what somebody told them, or what they think. */
export function basisOf(read: ReadRow, text: string): Basis {
  if (text.trim() === '') return 'not-recorded';
  if (has(read, observed)) return 'observed';
  if (has(read, reported)) return 'reported';
  return has(read, opinion) ? 'opinion' : 'not-recorded';
}
