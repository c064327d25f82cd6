/** Words as a sentence: a capital at the start, a full stop at the end where there is none. */
export function toSentence(words: string): string {
  const trimmed = words.trim();
  if (trimmed === '') return '';
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.?…]$/.test(capital) ? capital : `${capital}.`;
}
