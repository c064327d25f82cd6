/** The line a key moves to from the active line; null for keys that move nowhere. */
export function stepFor(key: string, active: number, lines: number, pageLines: number): number | null {
  const last = lines - 1;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageLines,
    PageUp: active - pageLines,
    Home: 0,
    End: last,
  };
  const target = moves[key];
  return target === undefined ? null : Math.min(last, Math.max(0, target));
}
