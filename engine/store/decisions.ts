import type { FlagDecision, MatchDecision } from '../../shared/model/index.ts';
import type { CaseDatabase } from './database.ts';

/** Decisions and corrections, all keyed by what they are about, so that they survive later imports. */

export interface StoredMatchDecision {
  readonly keyA: string;
  readonly keyB: string;
  readonly decision: Exclude<MatchDecision, 'open'>;
}

const ordered = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

export function matchDecisions(db: CaseDatabase): readonly StoredMatchDecision[] {
  return db
    .prepare('SELECT key_a AS keyA, key_b AS keyB, decision FROM match_decision ORDER BY id')
    .all() as StoredMatchDecision[];
}

/** Remembers a decision on two entries; `open` takes it back. */
export function decideMatch(db: CaseDatabase, keyA: string, keyB: string, decision: MatchDecision): void {
  const [a, b] = ordered(keyA, keyB);
  if (decision === 'open') {
    db.prepare('DELETE FROM match_decision WHERE key_a = ? AND key_b = ?').run(a, b);
    return;
  }
  const known = db.prepare('SELECT id FROM match_decision WHERE key_a = ? AND key_b = ?').get(a, b) as
    | { id: number }
    | undefined;
  const at = new Date().toISOString();
  if (known) {
    db.prepare('UPDATE match_decision SET decision = ?, decided_at = ? WHERE id = ?').run(
      decision,
      at,
      known.id,
    );
  } else {
    db.prepare('INSERT INTO match_decision (key_a, key_b, decision, decided_at) VALUES (?, ?, ?, ?)').run(
      a,
      b,
      decision,
      at,
    );
  }
}

export interface StoredFlagDecision {
  readonly flagKey: string;
  readonly pattern: string;
  readonly decision: FlagDecision;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** Keys of the entries that were the evidence when this was decided. */
  readonly evidenceKeys: readonly string[];
}

export function flagDecisions(db: CaseDatabase): ReadonlyMap<string, StoredFlagDecision> {
  const rows = db
    .prepare(
      `SELECT flag_key AS flagKey, pattern, decision, reason, decided_by AS "by", decided_at AS "at",
              evidence_keys AS evidenceKeys FROM flag_decision`,
    )
    .all() as (Omit<StoredFlagDecision, 'evidenceKeys'> & { evidenceKeys: string })[];
  return new Map(
    rows.map((row) => [row.flagKey, { ...row, evidenceKeys: JSON.parse(row.evidenceKeys) as string[] }]),
  );
}

export function decideFlag(db: CaseDatabase, decision: StoredFlagDecision): void {
  withdrawFlagDecision(db, decision.flagKey);
  db.prepare(
    `INSERT INTO flag_decision (flag_key, pattern, decision, reason, decided_by, decided_at, evidence_keys)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    decision.flagKey,
    decision.pattern,
    decision.decision,
    decision.reason,
    decision.by,
    decision.at,
    JSON.stringify(decision.evidenceKeys),
  );
}

export function withdrawFlagDecision(db: CaseDatabase, flagKey: string): void {
  db.prepare('DELETE FROM flag_decision WHERE flag_key = ?').run(flagKey);
}

export interface StoredCorrection {
  readonly entryKey: string;
  readonly field: string;
  /** JSON. */
  readonly value: string;
  readonly before: string;
  readonly at: string;
}

export function corrections(db: CaseDatabase): readonly StoredCorrection[] {
  return db
    .prepare(
      'SELECT entry_key AS entryKey, field, value, before, corrected_at AS "at" FROM correction ORDER BY id',
    )
    .all() as StoredCorrection[];
}

export function setCorrection(db: CaseDatabase, correction: Omit<StoredCorrection, 'at'>): void {
  const { entryKey, field, value, before } = correction;
  const at = new Date().toISOString();
  const known = db
    .prepare('SELECT id FROM correction WHERE entry_key = ? AND field = ?')
    .get(entryKey, field) as { id: number } | undefined;
  if (known) {
    db.prepare('UPDATE correction SET value = ?, before = ?, corrected_at = ? WHERE id = ?').run(
      value,
      before,
      at,
      known.id,
    );
  } else {
    db.prepare(
      'INSERT INTO correction (entry_key, field, value, before, corrected_at) VALUES (?, ?, ?, ?, ?)',
    ).run(entryKey, field, value, before, at);
  }
}

/**
 * Carries what was said of one entry over to another that took its place: corrections, notes and
 * match decisions are copied, so that taking the newer row back loses nothing.
 */
export function copyDecisions(db: CaseDatabase, fromKey: string, toKey: string): void {
  db.prepare(
    `INSERT OR IGNORE INTO correction (entry_key, field, value, before, corrected_at)
       SELECT ?, field, value, before, corrected_at FROM correction WHERE entry_key = ?`,
  ).run(toKey, fromKey);
  const pairs = db
    .prepare('SELECT key_a AS keyA, key_b AS keyB, decision FROM match_decision WHERE key_a = ? OR key_b = ?')
    .all(fromKey, fromKey) as StoredMatchDecision[];
  for (const { keyA, keyB, decision } of pairs) {
    decideMatch(db, keyA === fromKey ? toKey : keyA, keyB === fromKey ? toKey : keyB, decision);
  }
}
