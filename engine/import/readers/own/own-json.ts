import { z } from 'zod';
import type { FileBytes, RawTable, ReadFile, Reader } from '../../model.ts';
import { ownColumns, ownJsonMark, ownStandard } from '../../own-export.ts';
import { decodeText } from '../delimited/decode.ts';
import { damaged } from '../problems.ts';
import { textStart } from '../sniff.ts';

const ownFile = z.object({
  format: z.literal(ownJsonMark),
  version: z.literal(1),
  entries: z.array(z.record(z.string(), z.string())),
});

/** The program's own export of entries as JSON. */
export const ownJsonReader: Reader = {
  format: 'throughline-json',
  accepts: (file) =>
    /^\uFEFF?\s*\{/.test(textStart(file.bytes)) && textStart(file.bytes).includes(ownJsonMark),
  read: readOwn,
};

function readOwn(file: FileBytes): ReadFile {
  let parsed: ReturnType<typeof ownFile.safeParse>;
  try {
    parsed = ownFile.safeParse(JSON.parse(decodeText(file.bytes).text));
  } catch {
    throw damaged(file.name, 'it is not complete JSON');
  }
  if (!parsed.success) throw damaged(file.name, 'it is not an export of entries as this program writes it');
  const rows: RawTable['rows'] = [
    ownColumns.map(({ heading }) => heading),
    ...parsed.data.entries.map((entry) => ownColumns.map(({ heading }) => entry[heading] ?? '')),
  ].map((cells, index) => ({ number: index + 1, cells: cells.map((text) => ({ text })) }));
  const knownLayout = { standard: ownStandard, columns: [...ownColumns] };
  return {
    format: 'throughline-json',
    tables: [{ name: null, hidden: false, rows, titleLines: [], knownLayout }],
    problems: [],
  };
}
