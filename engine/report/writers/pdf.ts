import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Report } from '../model.ts';
import { professionalJudgement } from '../model.ts';

const require = createRequire(import.meta.url);

/** Roboto as shipped with pdfmake: embedded in the file, so that it looks alike everywhere. */
function fonts(): Record<string, Record<string, string>> {
  const folder = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
  const file = (name: string): string => join(folder, name);
  return {
    Roboto: {
      normal: file('Roboto-Regular.ttf'),
      bold: file('Roboto-Medium.ttf'),
      italics: file('Roboto-Italic.ttf'),
      bolditalics: file('Roboto-MediumItalic.ttf'),
    },
  };
}

function toPdf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return { text: block.text, style: `h${block.level}`, headlineLevel: block.level };
    case 'paragraph':
      return {
        text: block.text,
        margin: [0, 0, 0, 6],
        bold: block.style === 'strong',
        italics: block.style === 'quote',
        ...(block.style === 'muted' ? { color: '#5A6472' } : {}),
      };
    case 'list':
      return { ul: [...block.items], margin: [0, 0, 0, 8] };
    case 'table': {
      if (block.rows.length === 0) return { text: 'None in the records loaded.', color: '#5A6472' };
      const total = block.columns.reduce((sum, { width }) => sum + width, 0);
      return {
        margin: [0, 0, 0, 10],
        fontSize: 8,
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => '#C9C5BB',
          vLineColor: () => '#C9C5BB',
        },
        table: {
          headerRows: 1,
          widths: block.columns.map(({ width }) => `${(width / total) * 92}%`),
          body: [
            block.columns.map(({ title }) => ({ text: title, bold: true, fillColor: '#E8EEF0' })),
            ...block.rows.map((row) =>
              row.map((cell) => ({
                stack: cell.paragraphs.map((text) => ({
                  text,
                  margin: [0, 0, 0, 2] as [number, number, number, number],
                })),
                italics: cell.style === 'quote',
                ...(cell.style === 'muted' ? { color: '#5A6472' } : {}),
              })),
            ),
          ],
        },
      };
    }
    case 'picture':
      return { svg: block.svg.replaceAll(/font-family="[^"]*"/g, 'font-family="Roboto"'), width: 770 };
  }
}

/** An A4 landscape PDF with embedded fonts and page numbers. */
export async function writePdf(report: Report): Promise<Uint8Array> {
  const pdfmake = require('pdfmake') as {
    setFonts(fonts: unknown): void;
    setLocalAccessPolicy?(policy: (path: string) => boolean): void;
    setUrlAccessPolicy?(policy: (url: string) => boolean): void;
    createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
  };
  pdfmake.setFonts(fonts());
  pdfmake.setUrlAccessPolicy?.(() => false);
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 36, 36, 44],
    info: { title: report.title, creator: 'Throughline' },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    styles: {
      h1: { fontSize: 18, bold: true, color: '#0F5C6E', margin: [0, 0, 0, 6] },
      h2: { fontSize: 14, bold: true, color: '#0F5C6E', margin: [0, 12, 0, 6] },
      h3: { fontSize: 11, bold: true, margin: [0, 8, 0, 4] },
    },
    footer: (page: number, pages: number) => ({
      margin: [36, 6],
      fontSize: 7,
      color: '#5A6472',
      columns: [
        { text: professionalJudgement, width: '*' },
        { text: `Page ${page} of ${pages}`, width: 70, alignment: 'right' },
      ],
    }),
    content: report.blocks.map(toPdf),
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
