import writeXlsxFile from 'write-excel-file/node';
import type { Block, Report } from '../model.ts';
import { inRowsOfExcel } from '../../export/long-cells.ts';
import { neutraliseFormula } from '../../import/own-export.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

function tablesOf(report: Report): readonly TableBlock[] {
  return report.blocks.filter(
    (block): block is TableBlock => block.kind === 'table' && block.rows.length > 0,
  );
}

function rowTexts(table: TableBlock): readonly (readonly string[])[] {
  return table.rows.map((row) => row.map((cell) => neutraliseFormula(cell.paragraphs.join('\n'))));
}

const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The chronology table as CSV (UTF-8 with byte order mark, so that Excel reads it right). */
export function writeCsv(report: Report): string {
  const table = tablesOf(report).find(({ name }) => name === 'Chronology');
  const head = table?.columns.map(({ title }) => quote(title)).join(',') ?? '';
  const body = table ? rowTexts(table).map((row) => row.map(quote).join(',')) : [];
  return `\uFEFF${[head, ...body].join('\r\n')}\r\n`;
}

/** Longest name that Excel takes for a sheet, and the signs it refuses. */
const longestSheetName = 31;

function sheetName(table: string, index: number): string {
  const plain = table.replaceAll(/[[\]:*?/\\]/g, ' ').trim();
  const start =
    plain.length <= longestSheetName ? plain : `${plain.slice(0, longestSheetName - 4).trim()} ${index}`;
  return start === '' ? `Sheet ${index}` : start;
}

/** All tables of the report as sheets of one workbook, with a first sheet that says what it is. */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const tables = tablesOf(report);
  const words = report.blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text];
    return block.kind === 'list' ? block.items : [];
  });
  const about = words.map((line) => [{ value: neutraliseFormula(line), wrap: true }]);
  const sheets = tables.map((table) => [
    table.columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const })),
    ...table.rows
      .flatMap((row) => inRowsOfExcel(row.map((cell) => cell.paragraphs.join('\n'))))
      .map((row) => row.map((value) => ({ value, wrap: true, alignVertical: 'top' as const }))),
  ]);
  const buffer = await writeXlsxFile(
    [about, ...sheets].map((data, index) => ({
      data,
      sheet: index === 0 ? 'About' : sheetName(tables[index - 1]?.name ?? '', index),
      columns:
        index === 0
          ? [{ width: 120 }]
          : (tables[index - 1]?.columns.map(({ width }) => ({ width: Math.max(8, width * 1.6) })) ?? []),
      stickyRowsCount: index === 0 ? 0 : 1,
    })),
  ).toBuffer();
  return new Uint8Array(buffer);
}
