import type { ReadFile, ReadLimits } from '../model.ts';
import { readDelimitedText } from './delimited/delimited.ts';
import { readHtmlTables } from './html/html-tables.ts';
import { defaultLimits } from './limits.ts';
import { damaged, ReadRefusal, refusedFile } from './problems.ts';

/** Name under which pasted text appears in messages. */
const pastedName = 'Pasted text';

/**
 * Reads text from the clipboard: a table copied from Word or a browser (HTML), or from a spreadsheet
 * (values separated by tabs). Never throws; what cannot be read comes back refused.
 */
export function readPasted(text: string, limits: ReadLimits = defaultLimits): ReadFile {
  try {
    if (text.length > limits.maxFileBytes) {
      throw new ReadRefusal(
        'file-too-large',
        `${pastedName} is too long to be read.`,
        'Save it as a file and import that.',
      );
    }
    const tables = /<table\b/i.test(text) ? readHtmlTables(pastedName, text, limits) : [];
    if (tables.length > 0) return { format: 'pasted', tables, problems: [] };
    const read = readDelimitedText(
      pastedName,
      { text, encoding: 'UTF-16', guessed: false, oddLines: [] },
      limits,
    );
    return { ...read, format: 'pasted' };
  } catch (error) {
    return refusedFile(
      'pasted',
      error instanceof ReadRefusal ? error : damaged(pastedName, 'it cannot be made out'),
    );
  }
}
