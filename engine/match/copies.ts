import type { Features } from './features.ts';
import { conceptOf } from './lexicon.ts';
import { jaccard } from './similarity.ts';

/**
 * Rows of one agency that tell one thing twice: a row sent again, or one narrative copied to several
 * children's files. They may stand in one group, although otherwise an agency stands there once.
 * Index of a copy -> index of the row it repeats.
 */
export function toCopies(features: readonly Features[]): ReadonlyMap<number, number> {
  const blocks = new Map<string, number[]>();
  for (const [index, account] of features.entries()) {
    const key = `${account.agencyKey}|${account.from}|${account.to}|${account.minutes}`;
    const block = blocks.get(key);
    if (block) block.push(index);
    else blocks.set(key, [index]);
  }
  const copies = new Map<number, number>();
  for (const block of blocks.values()) {
    if (block.length > 1) addWithin(features, block.slice(0, blockCap), copies);
  }
  return copies;
}

/** Rows of one agency and day compared with each other at most. */
const blockCap = 60;
/** Share of words in common from which rows about the same child are copies (team default). */
const nearCopy = 0.8;
const fewestWords = 5;
/** Shorter rows ("Attended core group.") are alike without being copied. */
const shortestNarrative = 25;

function addWithin(
  features: readonly Features[],
  block: readonly number[],
  copies: Map<number, number>,
): void {
  const kept: number[] = [];
  for (const index of block) {
    const first = kept.find((other) => isCopy(features[other], features[index]));
    if (first === undefined) kept.push(index);
    else copies.set(index, first);
  }
}

function isCopy(a: Features | undefined, b: Features | undefined): boolean {
  if (!a || !b) return false;
  const sameText = a.entry.text === b.entry.text && a.entry.cells.type === b.entry.cells.type;
  const children =
    a.children.length === 0 ||
    b.children.length === 0 ||
    a.children.some((child) => b.children.includes(child));
  if (children) {
    if (sameText) return true;
    return (
      Math.min(a.tokens.length, b.tokens.length) >= fewestWords && jaccard(a.tokens, b.tokens) >= nearCopy
    );
  }
  return sameText && a.entry.text.length >= shortestNarrative && !isAppointment(a);
}

/** Two children's appointments in the same words are two appointments. */
function isAppointment(account: Features): boolean {
  if (account.meeting !== null) return false;
  return account.notBrought || account.headed.some((number) => conceptOf(number).kind === 'clinic');
}
