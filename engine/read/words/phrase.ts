/**
 * Phrases: the small notation in which reading rules say what words they look for.
 *
 *   bruise            one word, in any case          bruis*           any word that begins so
 *   (a|b c|d*)        one of several                 [a b]            may be left out
 *   ..                up to 3 words between          ...              up to 7 words between
 *   {mother}          a list of the vocabulary       #  #%            a number, a percentage
 *   @name             a name or an initial           ^  ^^            start of a sentence, of the row
 *
 * A phrase never crosses the end of a sentence. Gaps are bounded, so that the cost of looking for a
 * phrase at one word is bounded too and a row is read in time linear in its length.
 */
export type PhraseNode =
  | { readonly kind: 'word'; readonly atom: string }
  | { readonly kind: 'gap'; readonly longest: number }
  | { readonly kind: 'any'; readonly of: readonly PhraseSequence[] }
  | { readonly kind: 'maybe'; readonly of: PhraseSequence }
  | { readonly kind: 'start'; readonly of: 'sentence' | 'row' };
export type PhraseSequence = readonly PhraseNode[];

const SHORT_GAP = 3;
const LONG_GAP = 7;

/** Looks up a vocabulary list: its written alternatives, or undefined for an unknown name. */
export type Vocabulary = Readonly<Record<string, string>>;

/**
 * Reads a written phrase. A mistake in a phrase is a mistake in the program, so it throws with the
 * phrase and the place; rules are read once, when the program starts.
 */
export function toPhrase(written: string, vocabulary: Vocabulary): PhraseSequence {
  const parts = written.match(/\{\w+\}|\.\.\.|\.\.|\^\^|[()[\]|^]|[^\s()[\]|{}]+/g) ?? [];
  let at = 0;

  function sequence(): PhraseSequence {
    const nodes: PhraseNode[] = [];
    while (at < parts.length) {
      const part = parts[at] as string;
      if (part === '|' || part === ')' || part === ']') break;
      at += 1;
      nodes.push(node(part));
    }
    return nodes;
  }

  function alternatives(close: string): readonly PhraseSequence[] {
    const of = [sequence()];
    while (parts[at] === '|') {
      at += 1;
      of.push(sequence());
    }
    if (parts[at] !== close) throw new Error(`phrase "${written}": "${close}" is missing`);
    at += 1;
    return of;
  }

  function node(part: string): PhraseNode {
    if (part === '(') return { kind: 'any', of: alternatives(')') };
    if (part === '[') return { kind: 'maybe', of: [{ kind: 'any', of: alternatives(']') }] };
    if (part === '..') return { kind: 'gap', longest: SHORT_GAP };
    if (part === '...') return { kind: 'gap', longest: LONG_GAP };
    if (part === '^') return { kind: 'start', of: 'sentence' };
    if (part === '^^') return { kind: 'start', of: 'row' };
    if (part.startsWith('{')) return list(part.slice(1, -1));
    return { kind: 'word', atom: part.toLowerCase() };
  }

  /** A list of single words becomes one test; a list with phrases becomes alternatives. */
  function list(name: string): PhraseNode {
    const alternativesWritten = vocabulary[name];
    if (alternativesWritten === undefined) throw new Error(`phrase "${written}": no list {${name}}`);
    const single = !/[\s({[]/.test(alternativesWritten.trim());
    if (single) return { kind: 'word', atom: `{${name}}` };
    const [only] = toPhrase(`(${alternativesWritten})`, vocabulary);
    return only as PhraseNode;
  }

  const phrase = sequence();
  if (at < parts.length) throw new Error(`phrase "${written}": unexpected "${parts[at]}"`);
  if (phrase.length === 0) throw new Error(`phrase "${written}" is empty`);
  return phrase;
}

/**
 * Writes out alternatives that hold several words, at the top of a phrase, as phrases of their own.
 * Every phrase then has a plain word, or a choice of plain words, from which it can be looked for.
 */
export function spreadAlternatives(phrase: PhraseSequence): readonly PhraseSequence[] {
  const at = phrase.findIndex((node) => node.kind === 'any' && !node.of.every(isOneWord));
  if (at < 0) return [phrase];
  const node = phrase[at] as Extract<PhraseNode, { kind: 'any' }>;
  return node.of.flatMap((branch) =>
    spreadAlternatives([...phrase.slice(0, at), ...branch, ...phrase.slice(at + 1)]),
  );
}

export function isOneWord(branch: PhraseSequence): boolean {
  return branch.length === 1 && branch[0]?.kind === 'word';
}
