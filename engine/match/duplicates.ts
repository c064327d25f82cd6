import type { Entry } from '../../shared/model/index.ts';
import { toAgencyKey } from './feature-context.ts';
import { jaccard } from './similarity.ts';
import { toStem, toWords } from './words.ts';

/** Two entries of one agency that say the same: a suggestion to set one aside, never done by itself. */
export interface DuplicateSuggestion {
  /** The entry that stays, and the one that may be set aside (the later import). */
  readonly keep: number;
  readonly copy: number;
  readonly kind: 'exact' | 'near';
  readonly reason: string;
}

/** Share of words in common from which two rows of one day are near copies (team default). */
const nearCopy = 0.8;
/** Rows compared with each other on one day of one agency at most. */
const dayCap = 200;

/** Entries of one agency with the same day and people, and the same or nearly the same words. */
export function findDuplicates(entries: readonly Entry[]): readonly DuplicateSuggestion[] {
  const blocks = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${toAgencyKey(entry)}|${entry.happened.earliest ?? entry.happened.raw}|${entry.happened.latest ?? ''}`;
    const block = blocks.get(key);
    if (block) block.push(entry);
    else blocks.set(key, [entry]);
  }
  const found: DuplicateSuggestion[] = [];
  for (const block of blocks.values()) {
    if (block.length > 1) found.push(...within(block.sort((a, b) => a.id - b.id)));
  }
  return found.sort((a, b) => a.copy - b.copy || a.keep - b.keep);
}

function within(block: readonly Entry[]): readonly DuplicateSuggestion[] {
  const found: DuplicateSuggestion[] = [];
  const exact = new Map<string, Entry>();
  const kept: { entry: Entry; words: Int32Array }[] = [];
  const numbers = new Map<string, number>();
  for (const entry of block) {
    const text = exactText(entry);
    const first = exact.get(text);
    if (first) {
      found.push(toSuggestion(first, entry, 'exact'));
      continue;
    }
    exact.set(text, entry);
    if (kept.length >= dayCap) continue;
    const words = toNumbers(entry, numbers);
    const near = kept.find((other) => isNear(other, { entry, words }));
    if (near) found.push(toSuggestion(near.entry, entry, 'near'));
    else kept.push({ entry, words });
  }
  return found;
}

function exactText(entry: Entry): string {
  const people = [...entry.reading.children].sort((a, b) => a - b).join(',');
  const { type = '', child = '', person = '', clinic = '' } = entry.cells;
  return [entry.happened.time ?? '', entry.text, entry.outcome, type, child, person, clinic, people]
    .join('|')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ');
}

function toNumbers(entry: Entry, numbers: Map<string, number>): Int32Array {
  const found = new Set<number>();
  for (const word of toWords(`${entry.cells.type ?? ''} ${entry.text} ${entry.outcome}`)) {
    const stem = toStem(word);
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    found.add(number);
  }
  return Int32Array.from(found).sort();
}

/** Short rows ("Attended.") are alike without being copies; another time or child is another row. */
function isNear(
  a: { readonly entry: Entry; readonly words: Int32Array },
  b: { readonly entry: Entry; readonly words: Int32Array },
): boolean {
  if (Math.min(a.words.length, b.words.length) < 5) return false;
  if (a.entry.happened.time !== b.entry.happened.time) return false;
  if (numbersIn(a.entry.text) !== numbersIn(b.entry.text)) return false;
  const children = a.entry.reading.children;
  const others = b.entry.reading.children;
  if (children.length > 0 && others.length > 0 && !children.some((child) => others.includes(child)))
    return false;
  return jaccard(a.words, b.words) >= nearCopy;
}

function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}

function toSuggestion(keep: Entry, copy: Entry, kind: 'exact' | 'near'): DuplicateSuggestion {
  const place =
    keep.source === copy.source ? `row ${keep.row} of the same file` : `row ${keep.row} of ${keep.source}`;
  const reason =
    kind === 'exact'
      ? `${copy.agency} has the same row twice: this one repeats ${place} word for word.`
      : `${copy.agency} has nearly the same row twice: this one has the day and almost all words of ${place}.`;
  return { keep: keep.id, copy: copy.id, kind, reason };
}
