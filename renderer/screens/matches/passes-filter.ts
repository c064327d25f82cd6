import type { Filter } from '../../../shared/contract/filter.ts';
import type { MatchPair } from '../../../shared/contract/matching.ts';
import type { Entry } from '../../../shared/model/entry.ts';
import type { Flag } from '../../../shared/model/flag.ts';

function inDates({ happened }: Entry, { from, to }: Filter): boolean {
  if (from === undefined && to === undefined) return true;
  if (happened.earliest === null && happened.latest === null) return false;
  return (
    (from === undefined || (happened.latest ?? '9999-12-31') >= from) &&
    (to === undefined || (happened.earliest ?? '0000-01-01') <= to)
  );
}

function entryPasses(entry: Entry, filter: Filter): boolean {
  const { reading } = entry;
  const { agencies, agencyKinds, children, types, polarity, words } = filter;
  return (
    inDates(entry, filter) &&
    (agencies === undefined || agencies.includes(entry.agencyId)) &&
    (agencyKinds === undefined || agencyKinds.includes(entry.agencyKind)) &&
    (children === undefined ||
      reading.children.length === 0 ||
      reading.children.some((id) => children.includes(id))) &&
    (types === undefined || reading.types.some(({ code }) => types.includes(code))) &&
    (polarity === undefined || polarity.includes(reading.polarity)) &&
    (words === undefined || hasWords(`${entry.text} ${entry.outcome}`, words))
  );
}

function hasWords(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => lower.includes(word));
}

/** A pair passes when one of its two accounts does; with a flag, when one of them is its evidence. */
export function passesFilter(
  pair: Pick<MatchPair, 'left' | 'right'>,
  filter: Filter,
  flag: Flag | undefined,
): boolean {
  const accounts = [pair.left, pair.right];
  if (!accounts.some((entry) => entryPasses(entry, filter))) return false;
  if (filter.flag === undefined) return true;
  const cited = new Set(flag?.evidence.flatMap((piece) => piece.entryIds));
  return accounts.some((entry) => cited.has(entry.id));
}
