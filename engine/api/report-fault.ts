import { pino, type Logger } from 'pino';
import type { Problem } from '../../shared/contract/errors.ts';

/** Faults go to standard error: name, code and place of the error, never its message, which may hold names. */
const log: Logger = pino(
  { name: 'throughline', level: process.env['THROUGHLINE_LOG'] ?? 'error' },
  process.stderr,
);

const lockedCodes = new Set(['SQLITE_BUSY', 'SQLITE_LOCKED']);
const diskCodes = new Set(['SQLITE_FULL', 'SQLITE_IOERR', 'ENOSPC', 'EROFS', 'EACCES', 'SQLITE_READONLY']);

function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => line.trim().startsWith('at '));
  return frames
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?file:\/\/.*\/(?=[^/]+:\d+)/, '('))
    .join(' < ');
}

/** Writes an unexpected error to the log and gives the sentence that the user sees. */
export function reportFault(error: unknown): Problem {
  const code = String((error as { code?: unknown }).code ?? '');
  log.error({ fault: error instanceof Error ? error.name : 'unknown', code, at: placeOf(error) });
  if (lockedCodes.has(code)) {
    return {
      code: 'file-in-use',
      message: 'The case file is in use by another program.',
      remedy: 'Close other windows of Throughline that have this case open and try again.',
    };
  }
  if ([...diskCodes].some((disk) => code.startsWith(disk))) {
    return {
      code: 'cannot-write',
      message: 'The case file could not be written.',
      remedy: 'Check that the disk has room and that you may write in that folder. Nothing was changed.',
    };
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return {
      code: 'file-damaged',
      message: 'The case file is damaged.',
      remedy: 'Do not write to it any more. Restore the file from your last copy.',
    };
  }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    return {
      code: 'cannot-open',
      message: 'The case file could not be opened.',
      remedy: 'Check that it is a file, not a folder, and that you may read and write where it lies.',
    };
  }
  return {
    code: 'unexpected',
    message: 'Throughline could not do that because of a fault of its own. Nothing was changed.',
    remedy: 'Try again. If it happens again, close and open the case, and report what you did.',
  };
}
