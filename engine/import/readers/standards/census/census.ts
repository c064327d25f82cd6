import type { FileBytes, ReadFile, Reader } from '../../../model.ts';
import { ReadRefusal } from '../../problems.ts';
import { eachRecord } from '../../xml/records.ts';
import { xmlRoot } from '../../xml/root.ts';
import { recordTable } from '../known-table.ts';
import type { KnownRecord } from '../known-table.ts';
import { childRecords } from './child-records.ts';

/** The DfE children in need census as XML: one row for each dated step of each child. */
export const censusReader: Reader = {
  format: 'cin-census-xml',
  accepts: (file) => xmlRoot(file)?.name === 'Message',
  read: readCensus,
};

function readCensus(file: FileBytes): ReadFile {
  const records: KnownRecord[] = [];
  const header = eachRecord(file.name, file.bytes, 'Child', (child, before) => {
    checkCollection(file.name, before.get('Collection'));
    for (const record of childRecords(child)) records.push(record);
  });
  checkCollection(file.name, header.get('Collection'));
  if (records.length === 0) {
    throw new ReadRefusal(
      'no-table-found',
      `${file.name}: the census file holds no dated records of a child.`,
      'Check that the right return was exported, and send it again.',
    );
  }
  const title = [
    `Children in need census ${header.get('Year') ?? ''}`.trim(),
    ...(header.has('LEA') ? [`local authority ${header.get('LEA')}`] : []),
    ...(header.has('ReferenceDate') ? [`reference date ${header.get('ReferenceDate')}`] : []),
  ].join(', ');
  return {
    format: 'cin-census-xml',
    tables: [recordTable('DfE children in need census', null, [title], records)],
    problems: [],
  };
}

/** Other returns of the department have the same envelope; only this one is about children in need. */
function checkCollection(fileName: string, collection: string | undefined): void {
  if (collection === undefined || /^CIN$/i.test(collection)) return;
  throw new ReadRefusal(
    'not-a-case-return',
    `${fileName} is the return "${collection}", which holds no case records of children in need.`,
    'Send the children in need census (CIN) or an export of the case record.',
  );
}
