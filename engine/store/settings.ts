import type { CaseDatabase } from './database.ts';

/** A named value of the case file (title, profile, reference date, changed parameters), as JSON. */
export function getSetting<Value>(db: CaseDatabase, name: string, otherwise: Value): Value {
  const row = db.prepare('SELECT value FROM setting WHERE name = ?').get(name) as
    | { value: string }
    | undefined;
  return row ? (JSON.parse(row.value) as Value) : otherwise;
}

export function setSetting(db: CaseDatabase, name: string, value: unknown): void {
  const json = JSON.stringify(value);
  const changed = db.prepare('UPDATE setting SET value = ? WHERE name = ?').run(json, name).changes;
  if (changed === 0) db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(name, json);
}
