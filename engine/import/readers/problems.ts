import type { ImportProblem, ReadFile } from '../model.ts';
import type { RefusalCode, RemarkCode } from './problem-codes.ts';

/**
 * Thrown inside a reader to stop reading; `readFile` turns it into a refused file. It never leaves
 * this folder.
 */
export class ReadRefusal extends Error {
  readonly code: RefusalCode;
  readonly remedy: string;
  readonly table: string | null;

  constructor(code: RefusalCode, message: string, remedy: string, table: string | null = null) {
    super(message);
    this.name = 'ReadRefusal';
    this.code = code;
    this.remedy = remedy;
    this.table = table;
  }
}

/** A refused file: no tables and the one problem that says why. */
export function refusedFile(format: string, refusal: ReadRefusal): ReadFile {
  return {
    format,
    tables: [],
    problems: [
      {
        code: refusal.code,
        severity: 'refused',
        table: refusal.table,
        row: null,
        message: refusal.message,
        remedy: refusal.remedy,
      },
    ],
  };
}

/** A remark about a file that was read: `warning` asks for a look, `note` says what was done. */
export function remark(
  severity: 'warning' | 'note',
  code: RemarkCode,
  table: string | null,
  message: string,
  remedy: string,
): ImportProblem {
  return { code, severity, table, row: null, message, remedy };
}

/** The refusal for content that stops short or breaks its own rules. */
export function damaged(fileName: string, detail: string): ReadRefusal {
  return new ReadRefusal(
    'damaged-file',
    `${fileName} is damaged or incomplete: ${detail}.`,
    'Ask the sender for the file again, or open it in its own program and save a fresh copy.',
  );
}
