import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CaseSession } from '../engine/case/session.ts';
import { caseFileEnding } from '../engine/case/folder.ts';
import { Refusal } from '../shared/problem.ts';

/** The path of a case file as given; the ending may be left out. */
export function casePath(given: string): string {
  const path = resolve(given);
  return path.endsWith(caseFileEnding) ? path : `${path}${caseFileEnding}`;
}

/** The passphrase from a file or the environment; never from an argument, which other users could see. */
export function passphrase(command: Command): string {
  const { passphraseFile } = command.optsWithGlobals<{ passphraseFile?: string }>();
  if (passphraseFile !== undefined) {
    try {
      return readFileSync(passphraseFile, 'utf8').split(/\r?\n/)[0] ?? '';
    } catch {
      throw new Refusal(
        'passphrase-file',
        `The passphrase file ${passphraseFile} cannot be read.`,
        'Check the path and your rights.',
      );
    }
  }
  const fromEnvironment = process.env['THROUGHLINE_PASSPHRASE'];
  if (fromEnvironment) return fromEnvironment;
  throw new Refusal(
    'no-passphrase',
    'No passphrase was given.',
    'Set THROUGHLINE_PASSPHRASE or give --passphrase-file FILE.',
  );
}

/** Opens a case, does the work, closes it again whatever happens. */
export async function withCase<Result>(
  command: Command,
  given: string,
  work: (session: CaseSession) => Result | Promise<Result>,
): Promise<Result> {
  const session = CaseSession.open(casePath(given), passphrase(command));
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

/** A file of the user's; a missing or unreadable one is refused with a sentence. */
export function readGivenFile(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new Refusal(
      'file-unreadable',
      `The file ${path} cannot be read.`,
      'Check the path and your rights.',
    );
  }
}
