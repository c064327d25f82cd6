import { describe, expect, it } from 'vitest';
import { readNote } from '../../../engine/read/index.ts';

/** A child's voice is a child's: who is named nearest before the words decides. */
const notes: readonly (readonly [agency: string, text: string, voice: boolean])[] = [
  ['csc', "H seen alone. She likes her new duvet. Said 'tell mum I'm not cross any more'.", true],
  ['csc', "Dad denied hitting J. J said 'it was my sister'.", true],
  ['camhs', 'Came to session 4 with mum. Says he is sleeping.', true],
  ['csc', 'Home visit to Mrs Orme. She says she is tired and wants to move.', false],
  ['hv', 'Mum seen with baby. She feels well and wants to try solids.', false],
  ['school', 'Nan rang. She said the bus was late.', false],
  ['cafcass', 'Court wants the report by 3 May.', false],
  ['csc', 'Something feels wrong here.', false],
  ['gp', 'Mother reviewed, she said the tablets help.', false],
];

describe('whose words they are', () => {
  it.each(notes)('%s: %s', (agency, text, voice) => {
    expect(readNote({ agency, text }).types.includes('child_voice')).toBe(voice);
  });
});
