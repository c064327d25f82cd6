import type { ChronologyIndex } from './chronology-index.ts';

/** A function of the records alone, worked out once for a chronology and kept as long as its index. */
export function oncePerRun<Value>(
  make: (index: ChronologyIndex) => Value,
): (index: ChronologyIndex) => Value {
  const kept = new WeakMap<ChronologyIndex, { readonly value: Value }>();
  return (index) => {
    let known = kept.get(index);
    if (known === undefined) {
      known = { value: make(index) };
      kept.set(index, known);
    }
    return known.value;
  };
}
