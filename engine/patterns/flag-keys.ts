import type { Chronology, Entry, PatternHit } from '../../shared/model/index.ts';

const entriesOf = new WeakMap<Chronology, ReadonlyMap<number, Entry>>();

/**
 * Keys of flags, stable over re-runs and over later imports: pattern, part, children and the source
 * row of the first piece of evidence (never a database number of an event, which changes when
 * entries are merged). Two hits that would have the same key are told apart by their first day.
 * A flag without evidence ("no records loaded") is known by its first day.
 */
export function flagKeys(chronology: Chronology, pattern: string, hits: readonly PatternHit[]): string[] {
  const entries = entryMap(chronology);
  const taken = new Map<string, number>();
  return hits.map((hit) => {
    const parts = [pattern, hit.part ?? '', hit.children.toSorted((a, b) => a - b).join('+') || 'household'];
    const base = [...parts, firstRow(hit, entries)].join('|');
    const dated = taken.has(base) ? `${base}|${hit.from}` : base;
    const count = (taken.get(dated) ?? 0) + 1;
    taken.set(dated, count);
    return count === 1 ? dated : `${dated}|${count}`;
  });
}

function firstRow(hit: PatternHit, entries: ReadonlyMap<number, Entry>): string {
  const first = hit.evidence[0]?.entryIds[0];
  const entry = first === undefined ? undefined : entries.get(first);
  return entry === undefined ? hit.from : `${entry.source}:${entry.table ?? ''}:${entry.row}`;
}

function entryMap(chronology: Chronology): ReadonlyMap<number, Entry> {
  const known = entriesOf.get(chronology);
  if (known !== undefined) return known;
  const made = new Map(
    chronology.events.flatMap(({ accounts }) => accounts.map((entry) => [entry.id, entry])),
  );
  entriesOf.set(chronology, made);
  return made;
}
