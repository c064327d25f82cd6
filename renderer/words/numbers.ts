const grouped = new Intl.NumberFormat('en-GB');

/** 4120 as "4,120". */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** "1 row", "214 rows". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C". */
export function listOf(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
