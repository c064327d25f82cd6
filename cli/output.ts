/** Writes a value as JSON to standard output: one document, or one line for each of many. */
export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function writeLines(values: Iterable<unknown>): void {
  for (const value of values) writeJson(value);
}

export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** Problems go to standard error, each with its remedy, so that standard output stays readable by programs. */
export function warn(problem: { readonly message: string; readonly remedy: string }): void {
  process.stderr.write(`${problem.message} ${problem.remedy}\n`);
}
