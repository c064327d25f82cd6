import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { caseFile } from '../../migrations/0001-case-file.ts';
import { withdrawnRows } from '../../migrations/0002-withdrawn-rows.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('step 2: withdrawn rows', () => {
  it('keeps every row of a file of step 1, with nothing withdrawn', () => {
    const db = new Database(join(temporaryFolder(), 'step-2.db'));
    db.exec(caseFile.sql);
    db.exec(`
      INSERT INTO agency (id, name, kind) VALUES (1, 'School', 'school');
      INSERT INTO source (id, agency_id, name, sha256, format, layouts, imported_at) VALUES (1, 1, 'log.csv', 'a', 'csv', '[]', 't');
      INSERT INTO source_row (id, source_id, row, cells, status) VALUES (1, 1, 1, '[]', 'entry');
      INSERT INTO entry (id, source_row_id, agency_id, entry_key, raw_date, text, outcome, structured, reading)
        VALUES (1, 1, 1, 'k', '01/02/2020', 'Late', '', '{}', '{}');`);
    db.exec(withdrawnRows.sql);
    expect(db.prepare('SELECT text, withdrawn_by FROM entry').all()).toEqual([
      { text: 'Late', withdrawn_by: null },
    ]);
    expect(db.prepare('SELECT name, revises FROM source').all()).toEqual([
      { name: 'log.csv', revises: null },
    ]);
    db.close();
  });
});
