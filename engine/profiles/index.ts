import { england } from './data/england.ts';
import type { Profile } from './profile.ts';

export type { Profile } from './profile.ts';

/** The profiles that come with the product; the neutral one first. */
export const profiles: readonly Profile[] = [england];

/** The profile a new case has when nobody chose one. */
export const defaultProfileId = 'england';

/** The profile with this id; undefined for an unknown one. */
export function profileById(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
