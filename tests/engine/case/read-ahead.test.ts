import { describe, expect, it } from 'vitest';
import { readAhead, readingThread, type Batch, type StartReading } from '../../../engine/case/read-ahead.ts';
import { buildFamilyIndex, readEntry, type EntryToRead } from '../../../engine/read/index.ts';
import { packReading } from '../../../engine/store/packed-reading.ts';
import type { Person } from '../../../shared/model/index.ts';

const people: readonly Person[] = [
  { id: 1, name: 'Tyler Ashdown', role: 'child', born: '2012-11-09', sex: '', aliases: [], pseudonym: '' },
];
const texts = [
  'Tyler seen alone at school, said he likes football.',
  'No reply at the door, card left.',
  'Mother rang to rearrange, no transport.',
];

function entry(number: number): EntryToRead {
  return {
    agency: 'School',
    agencyKind: 'gp',
    happened: {
      raw: '01/02/2020',
      edtf: '2020-02-01',
      earliest: '2020-02-01',
      latest: '2020-02-01',
      time: null,
      problem: null,
      assumption: null,
    },
    recorded: null,
    text: `${texts[number % texts.length]} Note ${number}.`,
    outcome: '',
    cells: {},
  };
}

const batches = Array.from({ length: 60 }, (_, batch): Batch<number> => {
  const rows = Array.from({ length: 5 }, (_each, row) => batch * 5 + row);
  return { rows, toRead: rows.map(entry) };
});
const family = buildFamilyIndex(people);
const expected = batches.map(({ rows, toRead }) => ({
  rows,
  readings: toRead.map((row) => packReading(readEntry(row, family))),
}));

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

async function read(start?: StartReading, breathe = turn): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const batch of readAhead(batches, people, { ...(start && { start }), breathe }))
    read.push(batch);
  return read;
}

/** A thread that answers as it is told to. */
function standIn(onSend: (id: number, end: () => void, answer: (id: number) => void) => void): {
  readonly start: StartReading;
  readonly stopped: () => number;
} {
  let stopped = 0;
  return {
    stopped: () => stopped,
    start: (listener) => ({
      send: ({ id, rows }) =>
        onSend(
          id,
          () => listener.ended(new Error('broken')),
          (which) =>
            listener.answered({
              id: which,
              readings: rows.map((row) => packReading(readEntry(row, family))),
            }),
        ),
      stop: () => (stopped += 1),
    }),
  };
}

describe('reading rows ahead', () => {
  it('reads the same in the same order alone and with a thread of the engine', async () => {
    expect(await read()).toEqual(expected);
    let answers = 0;
    const real = readingThread(people);
    const counting: StartReading = (listener) =>
      real({
        ...listener,
        answered: (answer) => {
          answers += 1;
          listener.answered(answer);
        },
      });
    // Slow enough here that the thread has time to start and to take its share.
    const slow = (): Promise<void> =>
      new Promise((resolve) => {
        setTimeout(resolve, answers === 0 ? 100 : 1);
      });
    expect(await read(counting, slow)).toEqual(expected);
    expect(answers).toBeGreaterThan(0);
  });

  it('reads here what a thread that breaks off had, and what one that is silent never answers', async () => {
    const broken = standIn((id, end, answer) => (id < 4 ? answer(id) : end()));
    expect(await read(broken.start)).toEqual(expected);
    const silent = standIn(() => undefined);
    expect(await read(silent.start)).toEqual(expected);
    expect(await read(() => null)).toEqual(expected);
    expect([broken.stopped(), silent.stopped()]).toEqual([1, 1]);
  });

  it('stops the thread when it is cancelled', async () => {
    let turns = 0;
    const thread = standIn((id, _end, answer) => answer(id));
    const cancelled = (): Promise<void> =>
      (turns += 1) > 9 ? Promise.reject(new Error('cancelled')) : turn();
    await expect(read(thread.start, cancelled)).rejects.toThrow('cancelled');
    expect(thread.stopped()).toBe(1);
  });
});
