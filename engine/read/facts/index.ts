import type { Facts, TypeLabel } from '../../../shared/model/index.ts';
import type { AgencyWord } from '../agency-word.ts';
import type { FamilyIndex } from '../people/family-index.ts';
import type { EntryToRead } from '../read-entry.ts';
import type { ReadRow } from '../read-row.ts';

/** What the fact readers look at. */
export interface FactInput {
  readonly entry: EntryToRead;
  readonly read: ReadRow;
  readonly labels: readonly TypeLabel[];
  readonly agency: AgencyWord;
  readonly family: FamilyIndex;
  readonly day: string | null;
}

/** Facts beyond the types, as far as the row says so; what is left out is not recorded. */
export function factsOf(_input: FactInput): Facts {
  return {};
}
