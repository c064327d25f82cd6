/**
 * Words of a note in the form in which they are compared: lower case, without plural and tense
 * endings. Single digits and short numbers carry no weight (ages, doses, counts) and are dropped.
 */

const wordPattern = /[a-z]+(?:&[a-z]+)?\d{0,3}|\d{4,}/g;

/** Words in order, endings kept: the form in which phrases are looked up. */
export function toWords(text: string): readonly string[] {
  const plain = text.includes("'") || text.includes('’') ? text.replaceAll(/['’]/g, '') : text;
  return plain.toLowerCase().match(wordPattern) ?? [];
}

/** A word without its usual endings ("pushed", "pushing", "pushes" are one). Not a full stemmer. */
export function toStem(word: string): string {
  const length = word.length;
  if (length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (length > 6 && word.endsWith('ing')) return word.slice(0, -3);
  if (length > 5 && word.endsWith('ed')) return word.slice(0, -2);
  if (length > 5 && word.endsWith('es') && !word.endsWith('ses')) return word.slice(0, -2);
  if (length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

/** Words that say nothing about which event is told. */
const stopWords = new Set(
  (
    'a an and are as at be been but by did do does for from had has have he her him his i if in into is it ' +
    'its me my no not of off on or our out s she so t than that the their them then there they this to too ' +
    'up us was we were what when where which who will with would you your all also any be both but can ' +
    'could done due get got having how just more much now off only other over own re said says see seen ' +
    'some still told very via am pm p m w x o c d e r n am approx about after before again today'
  ).split(' '),
);

export function isStopWord(word: string): boolean {
  return word.length < 2 || stopWords.has(word);
}
