import type { FileBytes, ReadFile, Reader } from '../../../model.ts';
import { ReadRefusal } from '../../problems.ts';
import { eachRecord, textOf } from '../../xml/records.ts';
import type { XmlElement } from '../../xml/records.ts';
import { xmlRoot } from '../../xml/root.ts';
import { recordTable } from '../known-table.ts';
import type { KnownRecord } from '../known-table.ts';
import { datedLists } from './lists.ts';

/** The looked-after children return as XML: episodes, reviews, missing periods and other dated parts. */
export const lookedAfterReader: Reader = {
  format: 'ssda903-xml',
  accepts: (file) => /^(?:EXP)?SSDA903$/i.test(xmlRoot(file)?.name ?? ''),
  read: readReturn,
};

function readReturn(file: FileBytes): ReadFile {
  const records: KnownRecord[] = [];
  eachRecord(file.name, file.bytes, 'CHILD', (child) => {
    const header = child.children.find((part) => part.name === 'HEADER');
    const childId = textOf(header, 'CHILDID') || textOf(header, 'CHILD') || textOf(child, 'CHILDID');
    const birthDate = textOf(header, 'DOB');
    for (const part of datedParts(child)) records.push({ childId, child: childId, birthDate, ...part });
  });
  if (records.length === 0) {
    throw new ReadRefusal(
      'no-table-found',
      `${file.name}: the return holds no dated records of a child.`,
      'Check that the right return was exported, and send it again.',
    );
  }
  const title = 'SSDA903 looked-after children return';
  return { format: 'ssda903-xml', tables: [recordTable(title, null, [title], records)], problems: [] };
}

/** Elements of a child, at any depth, that carry the columns of a dated list. */
function datedParts(element: XmlElement): readonly KnownRecord[] {
  return element.children.flatMap((part): readonly KnownRecord[] => {
    if (part.children.length === 0) return [];
    const list = datedLists.find(({ marks }) =>
      marks.every((mark) => mark === 'CHILD' || part.children.some((field) => field.name === mark)),
    );
    if (list === undefined) return datedParts(part);
    const values = (name: string): string => textOf(part, name);
    const columnOf = (role: string): string =>
      Object.entries(list.roles).find(([, each]) => each === role)?.[0] ?? '';
    const happened = values(columnOf('happened'));
    if (happened === '') return datedParts(part);
    return [
      {
        happened,
        end: values(columnOf('end')),
        type: list.type(values),
        text: list.text(values),
        place: values(columnOf('place')),
        author: values(columnOf('author')),
        record: part.name,
      },
      ...datedParts(part),
    ];
  });
}
