import { wordFor, wordKeys } from '../../shared/profile/words.ts';
import type { OwnWords } from '../../shared/profile/words.ts';

/** A group of event types under the partnership's word for it; most groups have one word everywhere. */
export function groupWords(group: string, words: OwnWords): string {
  const key = wordKeys.find((known) => known === group);
  return key === undefined ? group.charAt(0).toUpperCase() + group.slice(1) : wordFor(words, key);
}
