/** Carries values from work that pushes them to a stream that pulls them, in order, none lost. */
export class ProgressQueue<Value> implements AsyncIterable<Value> {
  readonly #waiting: Value[] = [];
  #ended = false;
  #wake: (() => void) | null = null;

  push(value: Value): void {
    this.#waiting.push(value);
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Value, void> {
    for (;;) {
      while (this.#waiting.length > 0) yield this.#waiting.shift() as Value;
      if (this.#ended) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
  }
}
