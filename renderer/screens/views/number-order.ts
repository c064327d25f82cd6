import type { Lines } from './use-views.ts';

/** Event ids in the order of their numbers, each once. */
export function inNumberOrder(ids: readonly number[], lines: Lines): readonly number[] {
  const numberOf = (id: number) => lines.get(id)?.number ?? Number.MAX_SAFE_INTEGER;
  return [...new Set(ids)].sort((a, b) => numberOf(a) - numberOf(b));
}
