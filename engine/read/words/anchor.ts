import { firstOfBranches } from './first-words.ts';
import type { PhraseNode, PhraseSequence } from './phrase.ts';

/** Words so common that a phrase is better looked for from another of its words. */
const COMMON = new Set(
  'a an the to of in on at by for from with and or is was were be been not no did has have had his her he she they them it this that re as all out up'.split(
    ' ',
  ),
);
const COMMON_COST = 60;
/** Words that stand in many working notes. */
const FREQUENT = new Set(
  'mum dad mother father child children baby nan school home house sw hv gp seen visit with by said says told re new not due today team police parents meeting appt clinic review plan support contact one two x # @name first last week day days time room still asked given made sent done is good well own since me my i we you need needs back down off over after before'.split(
    ' ',
  ),
);
const FREQUENT_COST = 12;
/** A phrase whose best word is dearer than this is written out as several. */
export const DEAREST_ANCHOR = 60;

/** From where a phrase is looked for, and what else the sentence must hold for a look to be worth it. */
export interface Anchor {
  /** Place of the anchor in the phrase. */
  readonly at: number;
  /** Besides the anchor, choices of words of which the phrase needs one, the least common first. */
  readonly others: readonly (readonly string[])[];
}

/** Chooses the word a phrase is looked for from: the one least likely to come by. */
export function anchorOf(phrase: PhraseSequence, wordsOf: (atom: string) => readonly string[]): Anchor {
  const costs = phrase.map((node) => costOf(node, wordsOf));
  const at = costs.indexOf(Math.min(...costs));
  const others = phrase
    .flatMap((node, index) => {
      const words = index === at ? null : wordsNeeded(node);
      return words === null ? [] : [{ words, cost: costOfWords(words.flatMap(wordsOf)) }];
    })
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ words }) => words);
  return { at, others };
}

/** Words and lists of which a phrase needs one where this node fits; null where it may need none. */
function wordsNeeded(node: PhraseNode): readonly string[] | null {
  if (node.kind === 'word') return [node.atom];
  return node.kind === 'any' ? firstOfBranches(node.of, 1) : null;
}

/** How often a node is likely to come by: the commoner its words, the dearer to look from it. */
export function costOf(node: PhraseNode, wordsOf: (atom: string) => readonly string[]): number {
  if (node.kind !== 'word') return Number.POSITIVE_INFINITY;
  return costOfWords(wordsOf(node.atom));
}

function costOfWords(words: readonly string[]): number {
  return words.reduce(
    (cost, word) => cost + (COMMON.has(word) ? COMMON_COST : FREQUENT.has(word) ? FREQUENT_COST : 1),
    0,
  );
}
