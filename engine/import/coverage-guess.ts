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

/**
 * Coverage of the file's agency and of each further one whose rows stand in it. A stated span holds
 * for all of them; else each is covered from its own first to its own last dated row.
 */
export function coverageByAgency(
  fileAgency: string,
  rows: readonly PreparedRow[],
  statedForAll: Coverage,
): Pick<PreparedSource, 'coverage' | 'otherCoverage'> {
  const entries = Map.groupBy(
    rows.filter(({ status }) => status === 'entry'),
    ({ agency }) => agency,
  );
  const own = entries.get(fileAgency) ?? [];
  const others = [...entries].filter(([agency]) => agency !== fileAgency);
  if (others.length === 0) return { coverage: statedForAll ?? inferredCoverage(own) };
  return {
    coverage: own.length === 0 ? null : (statedForAll ?? inferredCoverage(own)),
    otherCoverage: others.flatMap(([agency, theirs]) => {
      const coverage = statedForAll ?? inferredCoverage(theirs);
      const agencyKind = theirs[0]?.agencyKind ?? 'other';
      return coverage === null ? [] : [{ agency, agencyKind, ...coverage }];
    }),
  };
}

/** From the first to the last dated row; null when no row has a date. */
function inferredCoverage(rows: readonly PreparedRow[]): Coverage {
  let from: IsoDay | null = null;
  let to: IsoDay | null = null;
  for (const { happened } of rows) {
    const first = happened.earliest ?? happened.latest;
    const last = happened.latest ?? happened.earliest;
    if (first !== null && (from === null || first < from)) from = first;
    if (last !== null && (to === null || last > to)) to = last;
  }
  if (from === null || to === null) return null;
  const because = 'from the first to the last dated row; nothing in the file states a period';
  return { from, to, basis: 'inferred', because };
}
