/**
 * Remembers one result for as long as what it was made from is the very same (compared by identity,
 * item by item), so that an edit recomputes only what it touches.
 */
export class Kept<Value> {
  #inputs: readonly unknown[] | null = null;
  #value: Value | null = null;

  of(inputs: readonly unknown[], make: () => Value): Value {
    const known = this.#inputs;
    const same = known?.length === inputs.length && known.every((input, index) => input === inputs[index]);
    if (!same) {
      this.#value = make();
      this.#inputs = inputs;
    }
    return this.#value as Value;
  }

  /** The value before, where this one is written the same: small lists then keep their identity. */
  sameAsBefore(value: Value): Value {
    return this.of([JSON.stringify(value)], () => value);
  }
}
