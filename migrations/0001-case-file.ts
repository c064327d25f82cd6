import type { Migration } from './migration.ts';

/**
 * The first case file: sources with their rows verbatim, entries, people, decisions, corrections,
 * coverage, settings, the log and the list of undoable changes.
 *
 * Decisions and corrections point at entries by `entry_key` (a fingerprint of the row's content), not
 * by number, so that they survive undoing and importing a file again.
 */
export const caseFile: Migration = {
  version: 1,
  name: 'case file',
  sql: `
    CREATE TABLE agency (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL
    ) STRICT;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      agency_id INTEGER NOT NULL REFERENCES agency(id),
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      format TEXT NOT NULL,
      layouts TEXT NOT NULL,
      imported_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE source_row (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      table_name TEXT,
      row INTEGER NOT NULL,
      cells TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('entry', 'duplicate', 'rejected', 'set-aside')),
      hidden INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX source_row_source ON source_row(source_id);

    CREATE TABLE problem (
      id INTEGER PRIMARY KEY,
      source_id INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      table_name TEXT,
      row INTEGER,
      severity TEXT NOT NULL,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      remedy TEXT NOT NULL
    ) STRICT;
    CREATE INDEX problem_source ON problem(source_id);

    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      source_row_id INTEGER NOT NULL REFERENCES source_row(id) ON DELETE CASCADE,
      agency_id INTEGER NOT NULL REFERENCES agency(id),
      entry_key TEXT NOT NULL,
      duplicate_of INTEGER REFERENCES entry(id) ON DELETE SET NULL,
      raw_date TEXT NOT NULL,
      edtf TEXT,
      earliest TEXT,
      latest TEXT,
      time TEXT,
      date_problem TEXT,
      assumption TEXT,
      recorded TEXT,
      text TEXT NOT NULL,
      outcome TEXT NOT NULL,
      structured TEXT NOT NULL,
      reading TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entry_day ON entry(earliest);
    CREATE INDEX entry_key ON entry(entry_key);
    CREATE INDEX entry_source_row ON entry(source_row_id);
    CREATE INDEX entry_duplicate ON entry(duplicate_of) WHERE duplicate_of IS NOT NULL;

    CREATE VIRTUAL TABLE entry_words USING fts5(
      text, outcome, content='entry', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
    );

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      born TEXT,
      sex TEXT NOT NULL DEFAULT '',
      aliases TEXT NOT NULL DEFAULT '[]',
      pseudonym TEXT NOT NULL DEFAULT ''
    ) STRICT;

    CREATE TABLE match_decision (
      id INTEGER PRIMARY KEY,
      key_a TEXT NOT NULL,
      key_b TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('same', 'different')),
      decided_at TEXT NOT NULL,
      UNIQUE (key_a, key_b)
    ) STRICT;

    CREATE TABLE flag_decision (
      id INTEGER PRIMARY KEY,
      flag_key TEXT NOT NULL UNIQUE,
      pattern TEXT NOT NULL,
      decision TEXT NOT NULL,
      reason TEXT NOT NULL,
      decided_by TEXT NOT NULL,
      decided_at TEXT NOT NULL,
      evidence_keys TEXT NOT NULL
    ) STRICT;

    CREATE TABLE correction (
      id INTEGER PRIMARY KEY,
      entry_key TEXT NOT NULL,
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      before TEXT NOT NULL,
      corrected_at TEXT NOT NULL,
      UNIQUE (entry_key, field)
    ) STRICT;

    CREATE TABLE coverage (
      id INTEGER PRIMARY KEY,
      agency_id INTEGER NOT NULL REFERENCES agency(id),
      source_id INTEGER REFERENCES source(id) ON DELETE CASCADE,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      basis TEXT NOT NULL CHECK (basis IN ('stated', 'inferred', 'set'))
    ) STRICT;

    CREATE TABLE remembered_layout (
      signature TEXT PRIMARY KEY,
      agency TEXT NOT NULL,
      choices TEXT NOT NULL
    ) STRICT;

    CREATE TABLE setting (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE log (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      what TEXT NOT NULL,
      detail TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER log_keeps_what_was_written BEFORE UPDATE ON log
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER log_keeps_every_line BEFORE DELETE ON log
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

    CREATE TABLE change_step (
      id INTEGER PRIMARY KEY,
      label TEXT NOT NULL,
      at TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE change (
      id INTEGER PRIMARY KEY,
      step_id INTEGER NOT NULL REFERENCES change_step(id) ON DELETE CASCADE,
      table_name TEXT NOT NULL,
      row_id INTEGER NOT NULL,
      before TEXT,
      after TEXT
    ) STRICT;
    CREATE INDEX change_by_step ON change(step_id);
  `,
};
