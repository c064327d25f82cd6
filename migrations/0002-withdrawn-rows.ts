import type { Migration } from './migration.ts';

/**
 * A revised file may leave out rows that an earlier version held. Such entries leave the chronology
 * and keep their rows; taking the revised file back brings them back.
 */
export const withdrawnRows: Migration = {
  version: 2,
  name: 'withdrawn rows',
  sql: `
    ALTER TABLE entry ADD COLUMN withdrawn_by INTEGER REFERENCES source(id) ON DELETE SET NULL;
    CREATE INDEX entry_withdrawn ON entry(withdrawn_by) WHERE withdrawn_by IS NOT NULL;
    ALTER TABLE source ADD COLUMN revises INTEGER REFERENCES source(id) ON DELETE SET NULL;
  `,
};
