import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Filter } from '../../shared/contract/filter.ts';

interface FilterState {
  readonly filter: Filter;
  /** Puts values into the filter; an undefined value or empty list takes that part out ("all"). */
  readonly narrow: (part: Filter) => void;
  readonly clear: () => void;
  readonly isEmpty: boolean;
}

const FilterContext = createContext<FilterState | null>(null);

/** A filter without the parts that mean "all", so that equal filters have equal keys. */
export function toPlainFilter(filter: Filter): Filter {
  const kept = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept);
}

/** The one filter that drives table, timeline, patterns and report. */
export function FilterProvider({ children }: { readonly children: ReactNode }) {
  const [filter, setFilter] = useState<Filter>({});
  const state = useMemo<FilterState>(
    () => ({
      filter,
      narrow: (part) => setFilter((before) => toPlainFilter({ ...before, ...part })),
      clear: () => setFilter({}),
      isEmpty: Object.keys(filter).length === 0,
    }),
    [filter],
  );
  return <FilterContext value={state}>{children}</FilterContext>;
}

export function useFilter(): FilterState {
  const state = useContext(FilterContext);
  if (state === null) throw new Error('useFilter is used outside FilterProvider');
  return state;
}
