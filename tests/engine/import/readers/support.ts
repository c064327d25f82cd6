import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import type { ColumnRole, FileBytes, RawTable, ReadFile } from '../../../../engine/import/model.ts';
import { readFile } from '../../../../engine/import/readers/index.ts';

/** A fixture of this repository as a file handed over. */
export function fixture(path: string): FileBytes {
  return fileAt(fileURLToPath(new URL(`../../../fixtures/${path}`, import.meta.url)));
}

export function fileAt(absolutePath: string): FileBytes {
  return { name: basename(absolutePath), bytes: readFileSync(absolutePath) };
}

export function textFile(name: string, text: string): FileBytes {
  return { name, bytes: strToU8(text) };
}

export function readText(text: string, name = 'export.csv'): Promise<ReadFile> {
  return readFile(textFile(name, text));
}

/** The cells of a table as plain text. */
export function texts(table: RawTable | undefined): string[][] {
  return (table?.rows ?? []).map((row) => row.cells.map((cell) => cell.text));
}

/** Codes of the problems, in their order. */
export function codes(read: ReadFile): string[] {
  return read.problems.map((problem) => problem.code);
}

/** Holds for every file that is not read: no tables, one refusal that names the file and a remedy. */
export function expectRefused(read: ReadFile, code: string, fileName: string): void {
  expect(read.tables).toEqual([]);
  expect(read.problems.map(({ severity }) => severity)).toEqual(['refused']);
  expect(read.problems[0]?.code).toBe(code);
  expect(read.problems[0]?.message).toContain(fileName);
  expect(read.problems[0]?.remedy).not.toBe('');
}

/** A Word file around the given body (`<w:tbl>`, `<w:p>`). */
export function wordFile(body: string, name = 'letter.docx'): FileBytes {
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return {
    name,
    bytes: zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document) }),
  };
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

/** A Word table of plain cells. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** Cells of the first column with that role, without the header. */
export function column(table: RawTable | undefined, role: ColumnRole): string[] {
  const index = table?.knownLayout?.columns.findIndex((each) => each.role === role) ?? -1;
  return texts(table)
    .slice(1)
    .map((cells) => cells[index] ?? '');
}
