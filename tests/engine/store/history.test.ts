import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDatabase, type CaseDatabase } from '../../../engine/store/database.ts';
import { nextSteps, prepareHistory, recordStep, redo, undo } from '../../../engine/store/history.ts';
import { firstBrokenLogLine, readLog } from '../../../engine/store/log.ts';
import { deletePerson, insertPerson, listPeople, updatePerson } from '../../../engine/store/people.ts';
import { getSetting, setSetting } from '../../../engine/store/settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function openCase(): CaseDatabase {
  const db = createDatabase(join(temporaryFolder(), 'family.throughline'), 'three unrelated words');
  prepareHistory(db);
  return db;
}

const ada = {
  name: 'Ada',
  role: 'child',
  born: null,
  sex: '',
  aliases: ['A'],
  pseudonym: 'Child A',
} as const;

describe('undo and redo', () => {
  it('takes back and does again an addition, a change and a removal', () => {
    const db = openCase();
    const person = recordStep(db, 'add', {}, () => insertPerson(db, { ...ada, aliases: ['A'] }));
    recordStep(db, 'change', {}, () => updatePerson(db, { ...person, name: 'Ada Byron' }));
    recordStep(db, 'remove', {}, () => deletePerson(db, person.id));
    expect(listPeople(db)).toEqual([]);
    expect(undo(db)).toBe('remove');
    expect(listPeople(db)).toEqual([{ ...person, name: 'Ada Byron' }]);
    expect(undo(db)).toBe('change');
    expect(listPeople(db)).toEqual([person]);
    expect(undo(db)).toBe('add');
    expect(listPeople(db)).toEqual([]);
    expect(undo(db)).toBeNull();
    expect([redo(db), redo(db), redo(db), redo(db)]).toEqual(['add', 'change', 'remove', null]);
    expect(listPeople(db)).toEqual([]);
    db.close();
  });

  it('starts a new future after an edit and names what undo and redo would do', () => {
    const db = openCase();
    recordStep(db, 'first', {}, () => setSetting(db, 'title', 'one'));
    recordStep(db, 'second', {}, () => setSetting(db, 'title', 'two'));
    undo(db);
    expect(nextSteps(db)).toEqual({ undo: 'first', redo: 'second' });
    recordStep(db, 'third', {}, () => setSetting(db, 'title', 'three'));
    expect(nextSteps(db)).toEqual({ undo: 'third', redo: null });
    expect(getSetting(db, 'title', '')).toBe('three');
    db.close();
  });

  it('keeps nothing of an edit that fails', () => {
    const db = openCase();
    expect(() =>
      recordStep(db, 'fails', {}, () => {
        setSetting(db, 'title', 'half');
        throw new Error('in the middle');
      }),
    ).toThrow('in the middle');
    expect(getSetting(db, 'title', 'none')).toBe('none');
    expect(nextSteps(db).undo).toBeNull();
    db.close();
  });

  it('returns to the same values however edits, undos and redos are mixed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constant('undo'), fc.constant('redo')), {
          maxLength: 25,
        }),
        (moves) => {
          const db = openCase();
          const past: number[] = [];
          let future: number[] = [];
          for (const move of moves) {
            if (move === 'undo') {
              const value = past.pop();
              if (value !== undefined) future.unshift(value);
              undo(db);
            } else if (move === 'redo') {
              const value = future.shift();
              if (value !== undefined) past.push(value);
              redo(db);
            } else {
              recordStep(db, 'set', {}, () => setSetting(db, 'number', move));
              past.push(Number(move));
              future = [];
            }
            expect(getSetting<number | null>(db, 'number', null)).toBe(past.at(-1) ?? null);
          }
          db.close();
        },
      ),
      { numRuns: 12, seed: 20_261_122 },
    );
  });
});

describe('log', () => {
  it('holds every edit with its values and shows when a line was altered outside', () => {
    const db = openCase();
    recordStep(db, 'change settings', { title: 'new' }, () => setSetting(db, 'title', 'new'));
    undo(db);
    expect(readLog(db, 0, 10).lines.map(({ what }) => what)).toEqual(['undo', 'change settings']);
    expect(firstBrokenLogLine(db)).toBeNull();
    db.exec('DROP TRIGGER log_keeps_what_was_written');
    db.prepare(`UPDATE log SET detail = '{"title":"other"}' WHERE id = 1`).run();
    expect(firstBrokenLogLine(db)).toBe(1);
    db.close();
  });
});
