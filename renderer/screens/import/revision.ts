import type { ImportPreview } from '../../../shared/contract/import.ts';
import { formatCount } from '../../words/numbers.ts';
import type { DeskFile } from './import-desk.tsx';

type Revision = NonNullable<ImportPreview['revision']>;

/**
 * Whether a file takes the place of the earlier one of its name, unless the user says otherwise: only
 * where they have rows in common. Without any it is more likely a further file of the same name.
 */
export function replacesByDefault({ unchanged, changed }: Revision): boolean {
  return unchanged + changed > 0;
}

/** The source that adding a file replaces; null where it replaces none. */
export function revisedSource(
  file: Pick<DeskFile, 'replaces'>,
  preview: Pick<ImportPreview, 'revision'> | null,
): number | null {
  const revision = preview?.revision ?? null;
  if (revision === null) return null;
  return (file.replaces ?? replacesByDefault(revision)) ? revision.of : null;
}

/** How a file differs from its earlier version: "12 new, 3 changed, 2 no longer there, 97 the same". */
export function revisionWords({ added, changed, withdrawn, unchanged }: Revision): string {
  return [
    `${formatCount(added)} new`,
    `${formatCount(changed)} changed`,
    `${formatCount(withdrawn)} no longer there`,
    `${formatCount(unchanged)} the same`,
  ].join(', ');
}

/** Rows of earlier versions that leave the chronology when the files are added. */
export function leavingRows(
  files: readonly Pick<DeskFile, 'replaces'>[],
  previews: readonly (Pick<ImportPreview, 'revision' | 'refused'> | null)[],
): number {
  return files.reduce((sum, file, index) => {
    const preview = previews[index] ?? null;
    if (preview?.refused !== false || revisedSource(file, preview) === null) return sum;
    return sum + (preview.revision?.withdrawn ?? 0);
  }, 0);
}
