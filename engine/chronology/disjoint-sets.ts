/** Groups of numbers that belong together (union-find with path halving). */
export class DisjointSets {
  readonly #parents = new Map<number, number>();

  constructor(members: Iterable<number>) {
    for (const member of members) this.#parents.set(member, member);
  }

  /** The representative of a member's group; a number that is not a member stands for itself. */
  find(member: number): number {
    let current = member;
    for (;;) {
      const parent = this.#parents.get(current);
      if (parent === undefined || parent === current) return current;
      const grandparent = this.#parents.get(parent) ?? parent;
      this.#parents.set(current, grandparent);
      current = grandparent;
    }
  }

  /** Joins two groups; numbers that are not members are left alone. */
  join(a: number, b: number): void {
    if (!this.#parents.has(a) || !this.#parents.has(b)) return;
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA === rootB) return;
    this.#parents.set(Math.max(rootA, rootB), Math.min(rootA, rootB));
  }
}
