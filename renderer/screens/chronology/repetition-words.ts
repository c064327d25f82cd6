import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/index.ts';
import type { Entry } from '../../../shared/model/entry.ts';
import { countOf } from '../../words/numbers.ts';

export type Repetitions = InferContractRouterOutputs<Contract>['chronology']['repetitions'];
export type Suggested = Repetitions['suggested'][number];
export type SetAsideEntry = Repetitions['setAside'][number];

/** Where a row stands: "row 12 of police.csv", with its sheet or table where there is one. */
export function whereItStands({ source, table, row }: Pick<Entry, 'source' | 'table' | 'row'>): string {
  return `row ${row} of ${table === null ? '' : `${/^\d+$/.test(table) ? 'table ' : ''}${table}, `}${source}`;
}

/** The quiet line above the chronology; null where there is nothing to look at. */
export function repetitionLine(suggested: number, setAside: number): string | null {
  const parts = [
    suggested === 0 ? '' : `${countOf(suggested, 'row')} may be repeated`,
    setAside === 0 ? '' : `${setAside} set aside`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}
