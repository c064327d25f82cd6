import type { PhraseNode, PhraseSequence } from './phrase.ts';

/**
 * Words and lists of which one must come first where these nodes fit; null where anything may come
 * first (a gap) or nothing need come (the end). Nodes stand in the direction in which they are met.
 */
export function firstWords(nodes: PhraseSequence, direction: 1 | -1): readonly string[] | null {
  const words: string[] = [];
  for (const node of nodes) {
    const { first, optional } = firstOf(node, direction);
    if (first === null) return null;
    words.push(...first);
    if (!optional) return words;
  }
  return null;
}

interface First {
  readonly first: readonly string[] | null;
  /** The node may be left out, so that the next node's first words count too. */
  readonly optional: boolean;
}

function firstOf(node: PhraseNode, direction: 1 | -1): First {
  if (node.kind === 'word') return { first: [node.atom], optional: false };
  if (node.kind === 'maybe') return { first: firstOfBranches([node.of], direction), optional: true };
  if (node.kind === 'any') return { first: firstOfBranches(node.of, direction), optional: false };
  return { first: null, optional: false };
}

/** First words of alternatives, which are written from left to right whatever the direction. */
export function firstOfBranches(
  branches: readonly PhraseSequence[],
  direction: 1 | -1,
): readonly string[] | null {
  const words: string[] = [];
  for (const branch of branches) {
    const first = firstWords(direction === 1 ? branch : branch.toReversed(), direction);
    if (first === null) return null;
    words.push(...first);
  }
  return words;
}
