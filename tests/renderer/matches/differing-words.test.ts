import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStretches } from '../../../renderer/screens/matches/differing-words.ts';

const marked = (text: string, other: string) =>
  toStretches(text, other)
    .filter(({ differs }) => differs)
    .map(({ text: words }) => words);

describe('words of an account that the other account does not have', () => {
  it('marks what differs and leaves what both have', () => {
    expect(marked('Alfie brought with a scald', 'Alfie seen with a burn')).toEqual(['brought', 'scald']);
  });

  it('looks past case, punctuation and common endings', () => {
    expect(marked('Windows broken. POLICE called', 'police call about a window, broken')).toEqual([]);
  });

  it('joins differing words over a small word between them', () => {
    expect(marked('bruise to the upper arm', 'nothing alike')).toEqual(['bruise to the upper arm']);
  });

  it('does not mark a small word that stands between words of both', () => {
    expect(marked('seen by the nurse', 'nurse seen')).toEqual([]);
  });

  it('marks numbers that differ', () => {
    expect(marked('weight 9.1 kg', 'weight 9.4 kg')).toEqual(['9.1']);
  });

  it('gives the text back whole, whatever the other says', () => {
    assert(
      property(string(), string(), (text, other) => {
        expect(
          toStretches(text, other)
            .map(({ text: words }) => words)
            .join(''),
        ).toBe(text);
      }),
      { seed: 7 },
    );
  });

  it('marks nothing where both say the same', () => {
    assert(
      property(string(), (text) => {
        expect(marked(text, text)).toEqual([]);
      }),
      { seed: 7 },
    );
  });
});
