export const BITS_SHIFT = 5;
export const BITS_MASK = 31;
const FIRST_ROWS = 64;

/** Rows of bits, all of one width, one behind the other in one table. */
export class BitRows {
  /** Length of one row, in numbers of 32 bits. */
  readonly slots: number;
  #bits: Uint32Array;
  #rows = 0;

  constructor(width: number) {
    this.slots = (width >>> BITS_SHIFT) + 1;
    this.#bits = new Uint32Array(this.slots * FIRST_ROWS);
  }

  /** The bits of all rows; made anew as rows are added. */
  get bits(): Uint32Array {
    return this.#bits;
  }

  /** Adds a row with these bits set. */
  add(set: Iterable<number>): void {
    const start = this.#rows * this.slots;
    this.#rows += 1;
    if (start + this.slots > this.#bits.length) {
      const larger = new Uint32Array(this.#bits.length * 2);
      larger.set(this.#bits);
      this.#bits = larger;
    }
    for (const bit of set) {
      const slot = start + (bit >>> BITS_SHIFT);
      this.#bits[slot] = (this.#bits[slot] as number) | (1 << (bit & BITS_MASK));
    }
  }

  has(row: number, bit: number): boolean {
    const slot = row * this.slots + (bit >>> BITS_SHIFT);
    return (((this.#bits[slot] as number) >>> (bit & BITS_MASK)) & 1) === 1;
  }
}
