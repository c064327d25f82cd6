import type { Reader } from '../../model.ts';
import { parseXml } from '../xml/parse.ts';
import { xmlRoot } from '../xml/root.ts';
import { parseBook, sheetsOf } from './workbook.ts';

/**
 * Spreadsheets stored as plain XML: Excel 2003's "XML Spreadsheet", which case systems also save under a
 * name that ends in .xls, and OpenDocument's flat form (.fods).
 */
export const plainXmlWorkbookReader: Reader = {
  format: 'spreadsheet-xml',
  accepts: (file) => {
    const root = xmlRoot(file);
    return root !== null && /urn:schemas-microsoft-com:office:spreadsheet|opendocument/.test(root.tag);
  },
  read: (file, limits) => {
    // Walked once before the library sees it: entities, endless nesting and broken ends are refused here.
    parseXml(file.name, file.bytes, {});
    return { format: 'spreadsheet-xml', ...sheetsOf(file.name, parseBook(file.name, file.bytes), limits) };
  },
};
