import type { Hit } from './words/find-phrases.ts';

const LARGEST = 2 ** 30;

/**
 * Where in a row's hits each phrase is found. One index serves all rows: it is made anew for the row
 * that is asked, which is nearly always the row asked before, and never cleared: what older rows have
 * left in it lies below `#base`.
 */
export class HitIndex {
  #hits: readonly Hit[] | null = null;
  /** For each phrase `#base` plus the place of its first hit, from 1. */
  #firsts = new Int32Array(0);
  #base = 0;
  /** For each hit the place of the next hit of the same phrase, or -1. */
  #next = new Int32Array(256);

  /** Whether a phrase is among the hits. */
  has(hits: readonly Hit[], id: number, phrases: number): boolean {
    if (hits !== this.#hits) this.#index(hits, phrases);
    return (this.#firsts[id] as number) > this.#base;
  }

  /** The hits of one phrase, in their order; null where there is none. */
  hitsOf(hits: readonly Hit[], id: number, phrases: number): readonly Hit[] | null {
    if (!this.has(hits, id, phrases)) return null;
    const found: Hit[] = [];
    for (let at = (this.#firsts[id] as number) - this.#base - 1; at >= 0; at = this.#next[at] as number)
      found.push(hits[at] as Hit);
    return found;
  }

  #index(hits: readonly Hit[], phrases: number): void {
    const before = this.#hits?.length ?? 0;
    this.#base += before + 1;
    if (this.#firsts.length !== phrases || this.#base + hits.length > LARGEST) {
      this.#firsts = new Int32Array(phrases);
      this.#base = 0;
    }
    if (hits.length > this.#next.length) this.#next = new Int32Array(2 * hits.length);
    for (let at = hits.length - 1; at >= 0; at -= 1) {
      const { id } = hits[at] as Hit;
      const later = (this.#firsts[id] as number) - this.#base;
      this.#next[at] = later > 0 ? later - 1 : -1;
      this.#firsts[id] = this.#base + at + 1;
    }
    this.#hits = hits;
  }
}
