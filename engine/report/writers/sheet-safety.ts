/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, so that opening an
 * export never runs what an agency's cell held.
 */
export function neutraliseFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
