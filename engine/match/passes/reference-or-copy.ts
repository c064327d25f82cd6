import type { MatchPass } from '../pass.ts';
import { sayDays } from '../say.ts';

/**
 * The same reference number, or the same text copied from one record to another. Copies of one
 * narrative on the files of several children are still one event.
 */
export const referenceOrCopy: MatchPass = {
  name: 'reference or copy',
  judge(pair) {
    const near = pair.day.kind !== 'none';
    if (pair.references.length > 0 && near) {
      return {
        score: 0.94,
        reasons: () => [`Both carry the reference ${pair.references[0]}.`, sayDays(pair)],
      };
    }
    const enough = pair.a.tokens.length >= 6 && pair.b.tokens.length >= 6;
    if (near && enough && pair.likeness >= 0.75 && pair.shared >= 2) {
      return { score: 0.92, reasons: () => ['The words are nearly the same.', sayDays(pair)] };
    }
    return null;
  },
};
