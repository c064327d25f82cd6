import { agencyKinds } from '../../shared/model/agency.ts';
import type { Agency } from '../../shared/model/agency.ts';

/** Agencies in the order of their kinds, so that lanes, filters and lists agree. */
export function inKindOrder<Kept extends Pick<Agency, 'kind'>>(agencies: readonly Kept[]): readonly Kept[] {
  return [...agencies].sort((a, b) => agencyKinds.indexOf(a.kind) - agencyKinds.indexOf(b.kind));
}
