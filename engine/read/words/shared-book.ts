import { PhraseBook } from './book.ts';
import { vocabulary } from './vocabulary.ts';

/** The one book that all parts of the reading write their phrases into, so that a row is gone through once. */
export const book = new PhraseBook(vocabulary);
