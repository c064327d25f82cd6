import { describe, expect, it } from 'vitest';
import { readParts } from '../../../../engine/read/read-parts.ts';
import { readRow } from '../../../../engine/read/read-row.ts';
import { PhraseBook } from '../../../../engine/read/words/book.ts';
import { book } from '../../../../engine/read/words/shared-book.ts';
import { splitRow } from '../../../../engine/read/words/split.ts';

/** Where a phrase is found in a text, as the words themselves. */
function found(phrase: string, text: string): readonly string[] {
  const own = new PhraseBook({ who: 'mum|dad' });
  own.add([phrase]);
  const row = splitRow(text, own.lexicon);
  return own.find(row).map(({ first, last }) => row.text.slice(row.from[first], row.to[last]));
}

describe('phrases found in a row', () => {
  it.each([
    ['bruise', 'Small bruise on arm.', ['bruise']],
    ['bruis*', 'Bruising and bruises.', ['Bruising', 'bruises']],
    ['not brought', 'Was not brought today. Not. Brought.', ['not brought']],
    [
      '(hot drink|tea [cup]|coffee) spilt',
      'Tea cup spilt, hot drink spilt.',
      ['Tea cup spilt', 'hot drink spilt'],
    ],
    [
      'scald .. kettle',
      'Scald from the hot kettle. Scald from that very hot old kettle.',
      ['Scald from the hot kettle'],
    ],
    ['{who} [was] (very angry|upset)', 'Mum was upset, dad very angry.', ['Mum was upset', 'dad very angry']],
    ['^ seen', 'Seen. Mum seen. Seen at home.', ['Seen', 'Seen']],
    ['^^ seen', 'Seen. Seen at home.', ['Seen']],
    ['(a [b|c d] e|f) kettle', 'a c d e kettle. a c e kettle. f kettle', ['a c d e kettle', 'f kettle']],
    ['kettle .. (hot tap|cold water)', 'Kettle near the cold water.', ['Kettle near the cold water']],
  ])('%s in "%s"', (phrase, text, hits) => {
    expect(found(phrase, text)).toEqual(hits);
  });

  it('takes no phrase once a row was read', () => {
    const own = new PhraseBook({});
    own.add(['seen']);
    own.find(splitRow('Seen.', own.lexicon));
    expect(() => own.add(['quite new'])).toThrow('after the first row');
  });
});

describe('text and outcome put together', () => {
  const texts = [
    'Not brought to clinic, second time',
    'Tyler said "I hate it there".',
    'Any bruises?',
    'Seen by dr.',
    'Spoke to A.',
    'He said "no',
    'PA (personal adviser) to ring.',
    '',
  ];
  const outcomes = [
    'NFA',
    'Not seen." He left',
    'A. Mum to ring',
    'Visit next week if no reply',
    '? fracture',
    '',
  ];
  for (const text of texts) {
    it(`reads as one row would be read: ${text === '' ? 'no text' : text}`, () => {
      for (const outcome of outcomes) {
        const { whole, words } = readParts(text, outcome, book.lexicon);
        const asOne = readRow(words);
        const plain = ({ row, hits, marks }: typeof whole): unknown => ({ ...row, text: '', hits, marks });
        expect(plain(whole)).toEqual(plain(asOne));
      }
    });
  }
});
