import type { ImportPreview } from '../../../shared/contract/import.ts';
import { toProblem } from '../../client/problem.ts';
import type { DeskFile } from './import-desk.tsx';

/** A file of which nothing is added: why, and what would help. */
export interface RefusedFile {
  readonly key: string;
  readonly name: string;
  readonly message: string;
  readonly remedy: string;
}

/** What is known of a file's preview: the answer, the fault, or neither while it is being read. */
export interface PreviewAnswer {
  readonly data?: ImportPreview | undefined;
  readonly error: unknown;
}

/**
 * The files of which nothing is added, in the order of the desk: those the engine would not take, those
 * whose reading failed and those it read and refused.
 */
export function refusedFiles(
  files: readonly DeskFile[],
  previews: readonly PreviewAnswer[],
): readonly RefusedFile[] {
  return files.flatMap((file, index) => {
    const reason = reasonOf(file, previews[index]);
    return reason === null ? [] : [{ key: file.key, name: file.name, ...reason }];
  });
}

function reasonOf(
  file: DeskFile,
  preview: PreviewAnswer | undefined,
): { readonly message: string; readonly remedy: string } | null {
  if (file.problem !== null) return { message: file.problem.message, remedy: file.problem.remedy };
  if (preview?.error) {
    const { message, remedy } = toProblem(preview.error);
    return { message, remedy };
  }
  if (preview?.data?.refused !== true) return null;
  const worst = preview.data.problems.find(({ severity }) => severity === 'refused');
  return worst === undefined
    ? { message: 'This file could not be read.', remedy: 'Ask the sender for it in another format.' }
    : { message: worst.message, remedy: worst.remedy };
}
