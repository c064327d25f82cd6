/** Where the desk goes on after a pair is decided or skipped. */

/**
 * The pair to look at when the one at hand leaves the list: the next in order, else the one before;
 * null where it was the only one.
 */
export function afterDecided(keys: readonly string[], at: string): string | null {
  const index = keys.indexOf(at);
  if (index < 0) return keys[0] ?? null;
  return keys[index + 1] ?? keys[index - 1] ?? null;
}

/** The pair to look at after a skip: the next not skipped, from the start again at the end; else it stays. */
export function afterSkipped(keys: readonly string[], at: string, skipped: ReadonlySet<string>): string {
  const index = keys.indexOf(at);
  const round = [...keys.slice(index + 1), ...keys.slice(0, Math.max(index, 0))];
  return round.find((key) => !skipped.has(key)) ?? round[0] ?? at;
}

/** One step up or down, stopping at the ends. */
export function stepped(keys: readonly string[], at: string, step: number): string {
  const index = Math.max(0, keys.indexOf(at));
  return keys[Math.min(keys.length - 1, Math.max(0, index + step))] ?? at;
}
