/**
 * Every code a reader may give, with its meaning. Codes are stable: programs may rely on them.
 * A `refused` file carries exactly one problem with a code of the first list and no tables.
 */
export const refusalCodes = {
  'empty-file': 'The file holds no bytes, or nothing but blanks.',
  'file-too-large': 'The file is larger than the largest size that is read.',
  'too-many-rows': 'A table has more rows than are read at once.',
  'cell-too-long': 'One cell holds more characters than are read.',
  'expands-too-much': 'A compressed file would unpack to more data than is read, or at an impossible rate.',
  'damaged-file': 'The content is cut off or does not follow its own format.',
  'password-protected': 'The content is encrypted.',
  'no-table-found': 'The file was read, but holds no table.',
  'not-a-table-format':
    'The content is of a kind that holds no tables for import: a PDF, a picture, an archive.',
  'wrong-content': 'The name says one format, the content is another that cannot be read.',
  'unsupported-version': 'A standard of the field in a version that is not read.',
  'not-a-case-return': 'A known return or message that holds no records about children.',
  'unsafe-content': 'XML that declares entities or is nested beyond any real file.',
} as const;

/** Codes of remarks about a file that was read. */
export const remarkCodes = {
  'encoding-guessed': 'The characters were read with an encoding found by trial.',
  'mixed-encoding': 'Some lines are in another encoding than the rest.',
  'garbled-characters': 'Characters had been saved in the wrong encoding and were set right.',
  'read-by-paragraphs': 'The file has no table; each paragraph that begins with a date was read as a record.',
  'tables-parted': 'Tables that stand one under the other on one sheet were read as tables of their own.',
  'beside-the-records': 'A table without dates beside tables with dates is left out unless chosen.',
  'uneven-rows': 'Some rows have more values than the others: a separator may stand unquoted in a text.',
  'unbalanced-quotes': 'A quotation mark is opened and not closed, or stands inside a quoted cell.',
  'hidden-sheet': 'A sheet is hidden; it is left out unless chosen.',
  'hidden-rows': 'A sheet has hidden rows; they are read and marked.',
  'hidden-columns': 'A sheet has hidden columns; they are read.',
  'formulas-by-value': 'Formula cells were read by the value stored in the file.',
  'formula-without-value': 'Formula cells have no stored value and were read as empty.',
  'macros-ignored': 'The file carries macros; they were not read or run.',
  'parts-ignored': 'Parts of the file that hold no table (text boxes, notes, headers) were left out.',
  'tracked-changes-accepted': 'Tracked changes were read as accepted.',
  'table-continued': 'A table that continues after a break was read as one table.',
  'read-as-html': 'The content is a web page saved under another name; its tables were read.',
  'recurrence-not-expanded': 'A repeating calendar entry was read at its first date alone.',
  'records-left-out': 'Records of kinds that are not read were left out, with their number.',
  'unknown-child': 'Records could not be tied to a child.',
} as const;

export type RefusalCode = keyof typeof refusalCodes;
export type RemarkCode = keyof typeof remarkCodes;
