import type { MatchDecision, Person } from '../../shared/model/index.ts';
import type { MatchParameters } from './parameters.ts';

/** What a person said of a pair before; survives every later run. */
export interface RememberedDecision {
  readonly a: number;
  readonly b: number;
  readonly decision: MatchDecision;
}

export interface MatchOptions {
  readonly people: readonly Person[];
  readonly remembered: readonly RememberedDecision[];
  readonly signal?: AbortSignal;
  /** Called now and then with the number of entries done, and their total. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly parameters?: Partial<MatchParameters>;
}
