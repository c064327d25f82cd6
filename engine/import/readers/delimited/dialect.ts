import { tokenise } from './tokenise.ts';
import type { Dialect } from './tokenise.ts';

/** Separators tried, the likelier first; the weight keeps marks of ordinary prose from winning. */
const candidates: readonly { readonly separator: string; readonly weight: number }[] = [
  { separator: ',', weight: 1 },
  { separator: '\t', weight: 1.02 },
  { separator: ';', weight: 0.98 },
  { separator: '|', weight: 1.02 },
  { separator: '¦', weight: 1 },
  { separator: '\u001F', weight: 1 },
  { separator: '^', weight: 0.9 },
  { separator: '~', weight: 0.9 },
  { separator: '#', weight: 0.7 },
  { separator: ':', weight: 0.6 },
];

const sampleCharacters = 64 * 1024;
const sampleRows = 400;

/** A cell that is whole: a date, a time, a number. Only the right separator leaves many of them. */
const wholeValue =
  /^\s*(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}|-?\d+(?:\.\d+)?)\s*$/;

/**
 * Finds separator and quotation mark by how evenly each candidate cuts the first rows and by how many
 * whole dates and numbers it leaves. A file that no candidate cuts evenly has one column: the comma is
 * given, and its cells stay whole only if none occurs.
 */
export function guessDialect(text: string): Dialect {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const sample = sampleOf(text);
  const quote = guessQuote(sample);
  if (stated?.[1] !== undefined) return { separator: stated[1], quote };
  let best: Dialect = { separator: ',', quote };
  let bestScore = 0;
  for (const { separator, weight } of candidates) {
    if (!sample.includes(separator)) continue;
    const score = weight * evenness(sample, { separator, quote }, weight < 0.8);
    if (score > bestScore) {
      best = { separator, quote };
      bestScore = score;
    }
  }
  // Nothing cuts the file into columns: a list with one column, kept whole by a mark no text holds.
  return bestScore === 0 ? { separator: sample.includes(',') ? '\u001F' : ',', quote } : best;
}

/** The first rows, cut at a line end so that the last record is whole. */
function sampleOf(text: string): string {
  if (text.length <= sampleCharacters) return text;
  const cut = Math.max(text.lastIndexOf('\n', sampleCharacters), text.lastIndexOf('\r', sampleCharacters));
  return text.slice(0, cut > 0 ? cut : sampleCharacters);
}

/** 0 to about 1.5: share of rows with the usual number of cells, raised by whole dates and numbers. */
function evenness(sample: string, dialect: Dialect, inProse: boolean): number {
  const widths = new Map<number, number>();
  let rows = 0;
  let withValue = 0;
  tokenise(sample, dialect, (cells) => {
    if (cells.every((cell) => cell.trim() === '')) return true;
    rows += 1;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    if (cells.length > 1 && cells.some((cell) => cell.length < 40 && wholeValue.test(cell))) withValue += 1;
    return rows < sampleRows;
  });
  let usual = 0;
  let share = 0;
  for (const [width, count] of widths) {
    if (width > 1 && count > share) {
      usual = width;
      share = count;
    }
  }
  // Prose with a comma here and there is no table.
  if (usual < 2 || (withValue === 0 && share <= rows / 2)) return 0;
  // Marks that are common in prose must leave whole dates or numbers in most rows.
  if (inProse && withValue <= rows / 2) return 0;
  return (share / rows) * (1 + 0.5 * (withValue / rows)) * (1 + Math.min(usual, 20) / 1000);
}

/** The single quote encloses cells only where it opens and closes cells on most lines and `"` does not. */
function guessQuote(sample: string): Dialect['quote'] {
  if (/(?:^|[,;|\t\n])"/.test(sample)) return '"';
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const enclosed = lines.filter((line) => /(?:^|[,;|\t])'[^']*'(?=[,;|\t]|$)/.test(line));
  return lines.length > 1 && enclosed.length > lines.length * 0.6 ? "'" : '"';
}
