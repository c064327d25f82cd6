import type { Report } from './model.ts';
import { writeDocx } from './writers/docx.ts';
import { writeHtml } from './writers/html.ts';
import { writePdf } from './writers/pdf.ts';
import { writeCsv, writeXlsx } from './writers/tables.ts';

export { buildReport } from './build.ts';

export type ReportFormat = 'docx' | 'pdf' | 'xlsx' | 'csv' | 'html';

export interface WrittenReport {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

const mimes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  html: 'text/html',
};

async function bytesOf(report: Report, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(report);
    case 'pdf':
      return writePdf(report);
    case 'xlsx':
      return writeXlsx(report);
    case 'csv':
      return new TextEncoder().encode(writeCsv(report));
    case 'html':
      return new TextEncoder().encode(writeHtml(report, { page: false }));
  }
}

/** Writes a report in one format; the file name says what it is and the day it was made, no names. */
export async function writeReport(report: Report, format: ReportFormat): Promise<WrittenReport> {
  const name = `${report.kind}${report.anonymised ? '-anonymised' : ''}-${report.madeOn}.${format}`;
  return { name, mime: mimes[format], bytes: await bytesOf(report, format) };
}
