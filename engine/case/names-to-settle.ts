import type { Agency } from '../../shared/model/index.ts';
import type { StoredEntry } from '../store/entries.ts';

/** A name in the records that nobody on the people list answers to, and in how many entries it stands. */
export interface NameToSettle {
  readonly name: string;
  readonly entries: number;
}

/** "27 Quillback", "Flat 6, Bellwether": a house number makes it an address. No part of a date, a time or a year is one. */
const addressed = /(?<![\d/:.,£-])\b(?:(?:flat|no\.?|number|unit) ?)?\d{1,3}[a-z]?,? (\p{Lu}\p{Ll}{2,})/gu;
/** "Hobnail Court", "Marigold Surgery". */
const placed =
  /\b(\p{Lu}\p{Ll}{2,}) (?:Road|Rd|Street|St|Lane|Close|Court|House|Avenue|Ave|Drive|Way|Place|Park|Gardens|Crescent|Terrace|Row|Estate|Church|School|Primary|Academy|Nursery|College|Hospital|Infirmary|Surgery|Practice|Ward|Hostel|Centre|Clinic|Council|CSC|Police|Homes)\b/gu;

/**
 * The names a user is asked about, most frequent first. A reading knows its own row only; over the whole
 * case it shows which names are streets, schools or agencies, and those are not asked about.
 */
export function namesToSettle(
  entries: readonly Pick<StoredEntry, 'text' | 'cells' | 'reading'>[],
  agencies: readonly Pick<Agency, 'name'>[],
): readonly NameToSettle[] {
  const counts = new Map<string, number>();
  for (const { reading } of entries)
    for (const name of reading.unknownNames) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size === 0) return [];
  const places = placeNames(entries, agencies);
  return [...counts]
    .filter(([name]) => !name.split(/\s+/).every((word) => places.has(word)))
    .map(([name, count]) => ({ name, entries: count }))
    .sort((a, b) => b.entries - a.entries || (a.name < b.name ? -1 : 1));
}

function placeNames(
  entries: readonly Pick<StoredEntry, 'text' | 'cells'>[],
  agencies: readonly Pick<Agency, 'name'>[],
): ReadonlySet<string> {
  const places = new Set(agencies.flatMap(({ name }) => name.match(/\p{L}+/gu) ?? []));
  for (const { text, cells } of entries)
    for (const written of [text, cells.place ?? ''])
      for (const pattern of [addressed, placed])
        for (const [, name] of written.matchAll(pattern)) if (name !== undefined) places.add(name);
  return places;
}
