/** One line of the benchmark table: what was measured beside the floor of the same run. */
export interface BenchRow {
  readonly what: string;
  readonly milliseconds: number;
  readonly floor: string;
  readonly floorMilliseconds: number;
  /** Highest ratio that is acceptable; left out where none is set. */
  readonly limit?: number;
  readonly note?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Milliseconds of processor time that some work takes, so that other work on the machine counts little: the median of a few runs. */
export async function time(work: () => unknown, runs = 3): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    taken.push((user + system) / 1000);
  }
  return median(taken);
}

/** Milliseconds that passed during some work, and processor time of all threads. */
export interface Elapsed {
  readonly elapsed: number;
  readonly processor: number;
}

/** Measures one run of work that several threads may share. */
export async function timeElapsed(work: () => unknown): Promise<Elapsed> {
  const start = performance.now();
  const processor = await time(work, 1);
  return { elapsed: performance.now() - start, processor };
}

export function toMarkdown(rows: readonly BenchRow[]): string {
  const head = '| what | ms | floor | floor ms | ratio | at most | |\n|---|--:|---|--:|--:|--:|---|';
  const body = rows.map((row) => {
    const ratio = row.milliseconds / row.floorMilliseconds;
    const verdict = row.limit === undefined ? '' : ratio <= row.limit ? 'within' : 'OVER';
    return `| ${row.what} | ${Math.round(row.milliseconds)} | ${row.floor} | ${Math.round(row.floorMilliseconds)} | ${ratio.toFixed(2)} | ${row.limit ?? ''} | ${[verdict, row.note].filter(Boolean).join('; ')} |`;
  });
  return [head, ...body].join('\n');
}
