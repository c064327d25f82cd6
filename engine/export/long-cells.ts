import { neutraliseFormula } from '../import/own-export.ts';

/** Most characters that Excel keeps in a cell; it cuts the rest off when it opens the file (Excel's own limit). */
export const longestXlsxCell = 32_767;

/** Room for the apostrophe that keeps a text from being run. */
const longestPiece = longestXlsxCell - 1;
/** How far back a place inside a word is looked for (team default). */
const furthestBack = 1_000;

/**
 * A row of texts as rows that Excel keeps whole: what is too long for a cell goes on in the same column
 * of the next row. Pieces end inside a word where one is near, so that no blank and no sign at their
 * edge is lost, and each is kept from being run as a formula.
 */
export function inRowsOfExcel(texts: readonly string[]): readonly (readonly string[])[] {
  const columns = texts.map((text) => piecesOf(text).map(neutraliseFormula));
  const most = Math.max(1, ...columns.map((pieces) => pieces.length));
  return Array.from({ length: most }, (_, row) => columns.map((pieces) => pieces[row] ?? ''));
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > longestPiece) {
    const to = breakNear(text, from + longestPiece);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return [...pieces, text.slice(from)];
}

function breakNear(text: string, latest: number): number {
  for (let at = latest; at > latest - furthestBack; at -= 1) {
    if (/^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))) return at;
  }
  const splitsPair = /[\uD800-\uDBFF]/.test(text[latest - 1] ?? '');
  return splitsPair ? latest - 1 : latest;
}
