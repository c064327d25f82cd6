import type { Entry } from '../../../shared/model/entry.ts';

/** What an account says in one line: its text, or where it has none, what stands in its other columns. */
export function accountWords({ text, outcome, cells }: Entry): string {
  if (text.trim() !== '') return text;
  const parts = [cells.type, cells.clinic, outcome].filter(
    (part) => part !== undefined && part.trim() !== '',
  );
  return parts.length === 0 ? 'No words in this row' : parts.join(', ');
}

/** A sheet by its name; a table of a Word file, which only has a number, as "table 2". */
export function tableWords(table: string): string {
  return /^\d+$/u.test(table) ? `table ${table}` : table;
}
