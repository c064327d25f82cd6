/** A stretch of an account's text: words the other account has too, or words it does not. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Words too small to tell two accounts apart; they go with the words around them. */
const smallWords = new Set(
  (
    'a an and any are as at be been but by for from had has have he her him his i in into is it its me my ' +
    'no not of off on or our out she so than that the their them then they this to too up us was we were ' +
    'when which who will with would you'
  ).split(' '),
);

/** A word as it is compared: lower case, no marks at its ends, no common ending. */
export function plainWord(word: string): string {
  const bare = word
    .toLowerCase()
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replaceAll('’', "'");
  return /^\p{L}{5,}$/u.test(bare) ? bare.replace(/(?:ing|ed|es|s)$/u, '') : bare;
}

function plainWords(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).map(plainWord));
}

/**
 * An account's text cut into stretches, by whether the other account has the words. Small words
 * ("the", "and") between two differing words belong to them; alone they never differ.
 */
export function toStretches(text: string, other: string): readonly Stretch[] {
  const known = plainWords(other);
  const pieces = text.split(/(\s+)/u).filter((piece) => piece !== '');
  const differs = pieces.map((piece) => {
    const plain = plainWord(piece);
    return plain !== '' && !smallWords.has(plain) && !known.has(plain);
  });
  const bridged = differs.map((own, at) => own || isBridge(pieces, differs, known, at));
  return joined(pieces, bridged);
}

/** A space or small word with a differing word on either side of it and nothing else between. */
function isBridge(
  pieces: readonly string[],
  differs: readonly boolean[],
  known: ReadonlySet<string>,
  at: number,
): boolean {
  const passes = (index: number) => {
    const plain = plainWord(pieces[index] ?? '');
    return plain === '' || (smallWords.has(plain) && !known.has(plain));
  };
  const reaches = (step: 1 | -1) => {
    let index = at;
    while (index >= 0 && index < pieces.length && !differs[index]) {
      if (!passes(index)) return false;
      index += step;
    }
    return differs[index] === true;
  };
  return reaches(-1) && reaches(1);
}

function joined(pieces: readonly string[], differs: readonly boolean[]): readonly Stretch[] {
  const stretches: { text: string; differs: boolean }[] = [];
  for (const [index, text] of pieces.entries()) {
    const last = stretches.at(-1);
    if (last !== undefined && last.differs === differs[index]) last.text += text;
    else stretches.push({ text, differs: differs[index] === true });
  }
  return stretches;
}
