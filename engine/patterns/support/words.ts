import type { IsoDay } from '../../../shared/model/index.ts';
import type { ChronologyIndex } from './chronology-index.ts';
import { ukDate } from './spans.ts';

export { ukDate } from './spans.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count as it reads in a sentence: words up to ten, digits above. */
export function countWord(count: number): string {
  return small[count] ?? String(count);
}

/** "one visit", "three visits". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${countWord(count)} ${count === 1 ? singular : plural}`;
}

/** "from 19/04/2021 to 03/05/2021"; "on 19/04/2021" where it is one day. */
export function fromTo(from: IsoDay, to: IsoDay): string {
  return from === to ? `on ${ukDate(from)}` : `from ${ukDate(from)} to ${ukDate(to)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** First name of a child as people say it; the whole name where it is one word. */
export function childName(index: ChronologyIndex, child: number): string {
  const name = index.childById.get(child)?.name ?? 'the child';
  return name.split(' ')[0] ?? name;
}

/** Names of the children, or "the children" for an empty list. */
export function childNames(index: ChronologyIndex, children: readonly number[]): string {
  if (children.length === 0)
    return index.children.length === 1
      ? childName(index, (index.children[0] as { id: number }).id)
      : 'the children';
  return listWords(children.map((child) => childName(index, child)));
}

/** A plural verb form for names: "Was Alfie", "Were Tyler and Maisie". */
export function plural<Word>(
  index: ChronologyIndex,
  children: readonly number[],
  one: Word,
  many: Word,
): Word {
  const count = children.length === 0 ? index.children.length : children.length;
  return count === 1 ? one : many;
}
