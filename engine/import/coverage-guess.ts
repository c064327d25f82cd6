import { parseWrittenDate } from '../../shared/dates/index.ts';
import type { IsoDay } from '../../shared/model/index.ts';
import type { PreparedRow, PreparedSource } from './model.ts';

type Coverage = PreparedSource['coverage'];

const oneDate = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:\d{1,2}|[a-z]{3,9})[\s/.-]+\d{2,4}|\d{4}-\d{2}-\d{2}|[a-z]{3,9}\.?\s+\d{4}|\d{1,2}/\d{4})`;
const stated = new RegExp(`(${oneDate})\\s*(?:to|until|till|and|through|-|–|—)\\s*(${oneDate})`, 'i');

/** The span of time that a title block says the records cover; null when it names none. */
export function statedCoverage(lines: readonly string[], today: IsoDay): Coverage {
  for (const line of lines) {
    const found = stated.exec(line);
    if (found === null) continue;
    const read = parseWrittenDate(`${found[1]} to ${found[2]}`, { today });
    if (read.earliest !== null && read.latest !== null) {
      return {
        from: read.earliest,
        to: read.latest,
        basis: 'stated',
        because: `the title says "${found[0].trim()}"`,
      };
    }
  }
  return null;
}

/** From the first to the last dated row; null when no row has a date. */
export function inferredCoverage(rows: Iterable<PreparedRow>): Coverage {
  let from: IsoDay | null = null;
  let to: IsoDay | null = null;
  for (const { happened, status } of rows) {
    if (status !== 'entry') continue;
    const first = happened.earliest ?? happened.latest;
    const last = happened.latest ?? happened.earliest;
    if (first !== null && (from === null || first < from)) from = first;
    if (last !== null && (to === null || last > to)) to = last;
  }
  return from === null || to === null
    ? null
    : {
        from,
        to,
        basis: 'inferred',
        because: 'from the first to the last dated row; nothing in the file states a period',
      };
}
