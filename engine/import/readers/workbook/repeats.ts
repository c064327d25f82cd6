import { maxCells } from '../limits.ts';
import { localName, parseXml } from '../xml/parse.ts';
import { expandsTooMuch } from '../zip/unpack.ts';

/**
 * OpenDocument stores equal neighbours once with a count ("repeated 1,048,576 times"). Adds up what the
 * filled cells of `content.xml` come to and refuses a file that would unfold into more than a table can
 * hold. Blank cells and rows may repeat as they like: they unfold into nothing.
 */
export function checkRepeats(fileName: string, contentXml: Uint8Array): void {
  let cells = 0;
  let rowRepeats = 1;
  let rowCells = 0;
  let cellRepeats = 0;
  parseXml(fileName, contentXml, {
    open: (prefixed, attributes) => {
      const name = localName(prefixed);
      if (name === 'table-row') {
        rowRepeats = countOf(attributes, 'number-rows-repeated');
        rowCells = 0;
      } else if (name === 'table-cell') {
        cellRepeats = countOf(attributes, 'number-columns-repeated');
        if (Object.keys(attributes).some((key) => localName(key) === 'value-type')) rowCells += cellRepeats;
        else cellRepeats = -cellRepeats;
      } else if (name === 'p' && cellRepeats < 0) {
        cellRepeats = -cellRepeats;
        rowCells += cellRepeats;
      }
    },
    close: (prefixed) => {
      if (localName(prefixed) !== 'table-row') return;
      cells += rowCells * rowRepeats;
      if (cells > maxCells) throw expandsTooMuch(fileName);
    },
  });
}

function countOf(attributes: Readonly<Record<string, string>>, name: string): number {
  const found = Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
  return Math.max(1, Number.parseInt(found ?? '1', 10) || 1);
}
