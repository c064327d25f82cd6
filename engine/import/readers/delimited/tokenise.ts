/** How the cells of a text file are told apart. */
export interface Dialect {
  /** One character. */
  readonly separator: string;
  /** The mark that may enclose a cell; null where none is used. */
  readonly quote: '"' | "'" | null;
}

/** A place where quotation marks do not balance; `row` counts records from 1. */
export interface QuoteTrouble {
  readonly row: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/**
 * Splits text into records and hands each to `onRow`; stops when `onRow` returns false.
 *
 * RFC 4180, with the deviations found in real files: line ends CRLF, LF or CR; blanks before an
 * opening quote; a quote inside a quoted cell that was not doubled; an opening quote that is never
 * closed (then the mark is read as text and the line stands for itself, so that one stray mark cannot
 * swallow the rows after it). Work grows with the length of the text alone.
 */
export function tokenise(
  text: string,
  dialect: Dialect,
  onRow: (cells: string[]) => boolean,
): readonly QuoteTrouble[] {
  const separator = dialect.separator.charCodeAt(0);
  const quote = dialect.quote === null ? -1 : dialect.quote.charCodeAt(0);
  const lineEnd = text.includes('\n') ? lineFeed : carriageReturn;
  const reader = new QuotedCells(text, dialect, lineEnd);
  const troubles: QuoteTrouble[] = [];
  const length = text.length;
  let cells: string[] = [];
  let row = 1;
  let position = 0;

  while (position <= length) {
    let end: number;
    const opening = quote === -1 ? -1 : openingQuote(text, position, quote, separator);
    const quoted = opening === -1 ? null : reader.read(opening);
    if (opening !== -1 && (quoted === null || quoted.uneven)) troubles.push({ row });
    if (quoted !== null) {
      cells.push(quoted.value);
      end = quoted.end;
    } else {
      end = position;
      let code = 0;
      while (end < length) {
        code = text.charCodeAt(end);
        if (code === separator || code === lineEnd) break;
        end += 1;
      }
      const trimmed = code === lineFeed && end > position && text.charCodeAt(end - 1) === carriageReturn;
      cells.push(text.slice(position, trimmed && end < length ? end - 1 : end));
    }
    if (end < length && text.charCodeAt(end) === separator) {
      position = end + 1;
      continue;
    }
    const atEnd = end >= length;
    if (!atEnd || cells.length > 1 || cells[0] !== '' || quoted !== null) {
      if (!onRow(cells)) return troubles;
    }
    if (atEnd) break;
    cells = [];
    row += 1;
    position = end + 1;
  }
  return troubles;
}

/** Index of the quote that opens the cell at `position`, blanks before it skipped; -1 if none does. */
function openingQuote(text: string, position: number, quote: number, separator: number): number {
  let at = position;
  let code = text.charCodeAt(at);
  while ((code === 32 || code === 9) && code !== separator) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return code === quote ? at : -1;
}

interface QuotedCell {
  readonly value: string;
  /** Index of the separator or line end after the cell, or the text's length. */
  readonly end: number;
  /** A mark inside was not doubled. */
  readonly uneven: boolean;
}

class QuotedCells {
  readonly #text: string;
  readonly #quote: string;
  readonly #separator: number;
  readonly #lineEnd: number;
  /** From here on no quote closes any more: cells end with their line. */
  #unclosedFrom = Number.POSITIVE_INFINITY;
  /** Up to here no mark closes a cell, as an earlier search has shown; keeps the work linear. */
  #noCloseBefore = 0;

  constructor(text: string, dialect: Dialect, lineEnd: number) {
    this.#text = text;
    this.#quote = dialect.quote ?? '"';
    this.#separator = dialect.separator.charCodeAt(0);
    this.#lineEnd = lineEnd;
  }

  /** Reads the cell whose opening quote stands at `opening`; null if it does not close. */
  read(opening: number): QuotedCell | null {
    const text = this.#text;
    const empty = text.startsWith(this.#quote, opening + 1) ? this.#cellEnd(opening + 2) : -1;
    if (empty !== -1) return { value: '', end: empty, uneven: false };
    if (opening < this.#noCloseBefore) return null;
    let from = opening + 1;
    let doubled = false;
    let uneven = false;
    let stop = opening >= this.#unclosedFrom ? this.#endOfLine(opening) : text.length;
    for (;;) {
      const at = text.indexOf(this.#quote, from);
      if (at === -1 || at >= stop) return this.#unclosed(opening, stop);
      if (text.startsWith(this.#quote, at + 1)) {
        doubled = true;
        from = at + 2;
        continue;
      }
      const end = this.#cellEnd(at + 1);
      if (end !== -1) {
        const inner = text.slice(opening + 1, at);
        const value = doubled ? inner.replaceAll(this.#quote + this.#quote, this.#quote) : inner;
        return { value, end, uneven };
      }
      // A lone mark inside: text, provided the cell still closes on its first line.
      if (!uneven) {
        uneven = true;
        stop = this.#endOfLine(opening);
        if (at >= stop) return this.#unclosed(opening, stop);
      }
      from = at + 1;
    }
  }

  #unclosed(opening: number, stop: number): null {
    if (stop === this.#text.length) this.#unclosedFrom = Math.min(this.#unclosedFrom, opening);
    else this.#noCloseBefore = stop;
    if (opening >= this.#unclosedFrom) this.#noCloseBefore = this.#endOfLine(opening);
    return null;
  }

  /** Where the cell ends if nothing but blanks stands between `from` and its end; else -1. */
  #cellEnd(from: number): number {
    const text = this.#text;
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === this.#separator || code === this.#lineEnd) return at;
      if (code !== 32 && code !== 9 && code !== carriageReturn) return -1;
      at += 1;
    }
    return at;
  }

  #endOfLine(from: number): number {
    const at = this.#text.indexOf(this.#lineEnd === lineFeed ? '\n' : '\r', from);
    return at === -1 ? this.#text.length : at;
  }
}
