import type { CaseDatabase } from './database.ts';
import { firstBrokenLogLine } from './log.ts';

/**
 * Looks over a case file: every page readable and unaltered, every reference intact, the chain of the
 * log unbroken, the word index in step. Returns what was found wrong, in plain sentences; empty is sound.
 */
export function verifyCase(db: CaseDatabase): readonly string[] {
  const findings: string[] = [];
  const pages = db.pragma('integrity_check') as { integrity_check: string }[];
  for (const { integrity_check } of pages) {
    if (integrity_check !== 'ok') findings.push(`The file's pages are damaged: ${integrity_check}.`);
  }
  const cipher = db.pragma('cipher_integrity_check') as Record<string, string>[] | undefined;
  for (const row of cipher ?? [])
    findings.push(`An encrypted page does not verify: ${Object.values(row).join(' ')}.`);
  const references = db.pragma('foreign_key_check') as { table: string }[];
  if (references.length > 0) {
    findings.push(
      `${references.length} rows point at rows that are not there (${references[0]?.table ?? ''}).`,
    );
  }
  const broken = firstBrokenLogLine(db);
  if (broken !== null)
    findings.push(`The log does not follow on from line ${broken}: it was altered outside Throughline.`);
  try {
    db.exec(`INSERT INTO entry_words(entry_words, rank) VALUES ('integrity-check', 1)`);
  } catch {
    findings.push('The word index does not agree with the entries; it is rebuilt at the next import.');
  }
  return findings;
}
