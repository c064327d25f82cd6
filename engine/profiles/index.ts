import { england } from './data/england.ts';
import { hillingdon } from './data/hillingdon.ts';
import { lambeth } from './data/lambeth.ts';
import { southWestLondon } from './data/south-west-london.ts';
import { wandsworth } from './data/wandsworth.ts';
import { wigan } from './data/wigan.ts';
import type { Profile } from './profile.ts';

export type { Profile } from './profile.ts';

/** The profiles that come with the product; the neutral one first. */
export const profiles: readonly Profile[] = [
  england,
  wandsworth,
  southWestLondon,
  lambeth,
  wigan,
  hillingdon,
];

/** The profile a new case has when nobody chose one. */
export const defaultProfileId = 'england';

/** The profile with this id among those that come with the product; undefined for an unknown one. */
export function profileById(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
