import type { Person } from '../../shared/model/index.ts';
import { buildFamilyIndex, readEntry, type EntryToRead } from '../read/index.ts';
import { packReading } from '../store/packed-reading.ts';
import type { BatchRead, BatchToRead } from '../threads/jobs.ts';
import { startThread, type Thread, type ThreadListener } from '../threads/start-thread.ts';

/** Some rows of an import with what is to be read of them; small enough to be read without a pause. */
export interface Batch<Row> {
  readonly rows: readonly Row[];
  readonly toRead: readonly EntryToRead[];
}

/** A batch with the readings of its rows, in their order and in stored form. */
export interface ReadBatch<Row> {
  readonly rows: readonly Row[];
  readonly readings: readonly string[];
}

export type StartReading = (listener: ThreadListener<BatchRead>) => Thread<BatchToRead> | null;

export interface ReadAheadOptions {
  /** Starts the thread that helps; left out where the rows are too few to be worth it. */
  readonly start?: StartReading;
  /** Called after every batch: gives way to the event loop; may throw to stop. */
  readonly breathe: () => Promise<void>;
}

/** The thread that reads rows for a family. */
export function readingThread(people: readonly Person[]): StartReading {
  return (listener) => startThread({ kind: 'read rows', people }, listener);
}

/** Batches that are read but not yet handed on, at most: a few megabytes (team default). */
const mostAhead = 80;
/** Batches that lie at the thread, so that it never runs dry (team default). */
const mostAtThread = 6;

interface Slot<Row> {
  readonly id: number;
  readonly batch: Batch<Row>;
  readings: readonly string[] | null;
  where: 'nowhere' | 'thread';
}

/**
 * Reads batches and hands them on in their order. A second thread reads too, while this one writes
 * what was handed on; whoever is free takes the next batch, and both read by the same function. What a
 * thread does not answer (it failed, it is slow to start) is read here: nothing waits for it.
 */
export async function* readAhead<Row>(
  batches: Iterable<Batch<Row>>,
  people: readonly Person[],
  { start, breathe }: ReadAheadOptions,
): AsyncGenerator<ReadBatch<Row>, void> {
  const family = buildFamilyIndex(people);
  const readHere = (row: EntryToRead): string => packReading(readEntry(row, family));
  const queue = new Queue(batches);
  const thread =
    start?.({ answered: (answer) => queue.put(answer), ended: () => queue.threadEnded() }) ?? null;
  try {
    for (;;) {
      if (thread !== null) for (const slot of queue.takeForThread()) thread.send(slot);
      const first = queue.first();
      if (first === null) return;
      if (first.readings === null) {
        const slot = queue.nextToRead(first);
        slot.readings = slot.batch.toRead.map(readHere);
      } else {
        queue.shift();
        yield { rows: first.batch.rows, readings: first.readings };
      }
      await breathe();
    }
  } finally {
    thread?.stop();
  }
}

/** The batches under way, in the order in which they are handed on. */
class Queue<Row> {
  readonly #batches: Iterator<Batch<Row>>;
  readonly #slots: Slot<Row>[] = [];
  #taken = 0;
  #threadLives = true;

  constructor(batches: Iterable<Batch<Row>>) {
    this.#batches = batches[Symbol.iterator]();
  }

  /** The batch to be handed on next; null when all are. */
  first(): Slot<Row> | null {
    return this.#slots[0] ?? this.#take();
  }

  shift(): void {
    this.#slots.shift();
  }

  /** The first batch that nobody has; far enough ahead, or at the end, the one that is waited for. */
  nextToRead(first: Slot<Row>): Slot<Row> {
    if (first.where === 'nowhere') return first;
    return this.#free() ?? first;
  }

  /** Batches for the thread, marked as being there. */
  *takeForThread(): Generator<BatchToRead> {
    const there = this.#slots.filter(({ where, readings }) => where === 'thread' && readings === null).length;
    for (let left = this.#threadLives ? mostAtThread - there : 0; left > 0; left -= 1) {
      const slot = this.#free();
      if (slot === null) return;
      slot.where = 'thread';
      yield { id: slot.id, rows: slot.batch.toRead };
    }
  }

  put({ id, readings }: BatchRead): void {
    const slot = this.#slots.find((each) => each.id === id);
    if (slot !== undefined) slot.readings ??= readings;
  }

  /** What the thread had is nobody's again. */
  threadEnded(): void {
    this.#threadLives = false;
    for (const slot of this.#slots) slot.where = 'nowhere';
  }

  #free(): Slot<Row> | null {
    const waiting = this.#slots.find(({ where, readings }) => where === 'nowhere' && readings === null);
    return waiting ?? (this.#slots.length < mostAhead ? this.#take() : null);
  }

  #take(): Slot<Row> | null {
    const next = this.#batches.next();
    if (next.done === true) return null;
    this.#taken += 1;
    const slot: Slot<Row> = { id: this.#taken, batch: next.value, readings: null, where: 'nowhere' };
    this.#slots.push(slot);
    return slot;
  }
}
