import { describe, expect, it } from 'vitest';
import { charactersOf } from '../../../../engine/read/words/characters.ts';
import { Lexicon } from '../../../../engine/read/words/lexicon.ts';
import type { Word } from '../../../../engine/read/words/word.ts';

const plain: Word = {
  lower: '',
  kind: 0,
  known: false,
  number: Number.NaN,
  percent: false,
  capital: false,
  possessive: false,
  hints: 0,
  parts: null,
  people: [],
};

function counting(): { readonly lexicon: Lexicon; readonly described: string[] } {
  const described: string[] = [];
  const lexicon = new Lexicon((written) => {
    described.push(written);
    return { ...plain, lower: written };
  });
  return { lexicon, described };
}

describe('the lexicon', () => {
  it('describes a spelling once and finds it again inside any text', () => {
    const { lexicon, described } = counting();
    const first = lexicon.word('Tyler');
    const text = 'Seen: Tyler.';
    expect(lexicon.at(text, charactersOf(text), 6, 11)).toBe(first);
    expect(described).toEqual(['Tyler']);
  });

  it('keeps apart what differs in case, accent or length', () => {
    const { lexicon, described } = counting();
    const spellings = ['may', 'May', 'máy', 'ma', 'mays'];
    expect(spellings.map((written) => lexicon.word(written).lower)).toEqual(spellings);
    expect(described).toEqual(spellings);
  });

  it('tells every one of very many spellings apart, also when it has had to start anew', () => {
    const { lexicon } = counting();
    const wrong = Array.from({ length: 150_000 }, (_none, index) => `w${index}`).filter(
      (written) => lexicon.word(written).lower !== written,
    );
    expect(wrong).toEqual([]);
    expect(lexicon.word('w3').lower).toBe('w3');
  });

  it('does not keep what is too long to be a word', () => {
    const { lexicon, described } = counting();
    const long = 'x'.repeat(300_000);
    lexicon.word(long);
    lexicon.word(long);
    expect(described).toHaveLength(2);
  });

  it('lets describing one spelling ask for others', () => {
    const lexicon: Lexicon = new Lexicon((written) => ({
      ...plain,
      lower: written.length > 1 ? lexicon.word(written.slice(1)).lower + written.slice(0, 1) : written,
    }));
    expect(lexicon.word('abcd').lower).toBe('dcba');
    expect(lexicon.word('bcd').lower).toBe('dcb');
  });
});
