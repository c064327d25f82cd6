import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell as DocxCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { Resvg } from '@resvg/resvg-js';
import type { Block, Report, TableCell } from '../model.ts';
import { professionalJudgement } from '../model.ts';

/** Word and LibreOffice slow down steeply on longer tables (measured; see docs/benchmarks.md). */
const rowsPerTable = 500;
/** A4 landscape inside 1.5 cm margins, in twentieths of a point. */
const pageWidth = 16838 - 2 * 850;
const pictureWidth = 980;

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const muted = '5A6472';

function run(
  text: string,
  options: {
    readonly bold?: boolean;
    readonly italics?: boolean;
    readonly color?: string;
    readonly size?: number;
  } = {},
): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...options, ...(index > 0 ? { break: 1 } : {}) }));
}

function cellParagraphs(cell: TableCell): Paragraph[] {
  const options = {
    size: 17,
    italics: cell.style === 'quote',
    ...(cell.style === 'muted' ? { color: muted } : {}),
  };
  const texts = cell.paragraphs.length === 0 ? [''] : cell.paragraphs;
  return texts.map((text) => new Paragraph({ spacing: { after: 40 }, children: run(text, options) }));
}

function tableRow(cells: readonly TableCell[], widths: readonly number[], header: boolean): TableRow {
  return new TableRow({
    tableHeader: header,
    cantSplit: !header && cells.every((cell) => cell.paragraphs.join(' ').length < 1200),
    children: cells.map(
      (cell, index) =>
        new DocxCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: { top: 50, bottom: 30, left: 80, right: 80 },
          ...(header ? { shading: { fill: 'E8EEF0' } } : {}),
          children: header
            ? [new Paragraph({ children: run(cell.paragraphs.join(' '), { bold: true, size: 17 }) })]
            : cellParagraphs(cell),
        }),
    ),
  });
}

function tables(block: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  if (block.rows.length === 0)
    return [new Paragraph({ children: run('None in the records loaded.', { color: muted }) })];
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = block.columns.map(({ width }) => Math.round((width / total) * pageWidth));
  const border = { style: 'single' as const, size: 4, color: 'C9C5BB' };
  const parts: (Paragraph | Table)[] = [];
  for (let start = 0; start < block.rows.length; start += rowsPerTable) {
    const head = tableRow(
      block.columns.map(({ title }) => ({ paragraphs: [title] })),
      widths,
      true,
    );
    const body = block.rows.slice(start, start + rowsPerTable).map((row) => tableRow(row, widths, false));
    if (start > 0)
      parts.push(new Paragraph({ children: run(`${block.name}, continued`, { color: muted, size: 17 }) }));
    parts.push(
      new Table({
        layout: TableLayoutType.FIXED,
        width: { size: pageWidth, type: WidthType.DXA },
        columnWidths: widths,
        borders: {
          top: border,
          bottom: border,
          left: border,
          right: border,
          insideHorizontal: border,
          insideVertical: border,
        },
        rows: [head, ...body],
      }),
    );
  }
  return [...parts, new Paragraph({ children: [] })];
}

/** The picture as PNG at twice its size, sharp in print. */
export function renderPng(svg: string, width: number): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width * 2 },
    font: { loadSystemFonts: true, defaultFontFamily: 'Arial' },
  });
  return drawing.render().asPng();
}

function picture(block: Extract<Block, { kind: 'picture' }>): Paragraph {
  return new Paragraph({
    spacing: { after: 80 },
    children: [
      new ImageRun({
        type: 'png',
        data: renderPng(block.svg, pictureWidth),
        transformation: {
          width: pictureWidth,
          height: Math.round((block.height / block.width) * pictureWidth),
        },
        altText: { name: 'Timeline', title: 'Timeline', description: block.alt },
      }),
    ],
  });
}

function toDocx(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          keepNext: true,
          spacing: { before: block.level === 1 ? 0 : 220, after: 90 },
          children: run(block.text),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          spacing: { after: 100 },
          children: run(block.text, {
            bold: block.style === 'strong',
            italics: block.style === 'quote',
            ...(block.style === 'muted' ? { color: muted } : {}),
          }),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: 'points', level: 0 },
            spacing: { after: 50 },
            children: run(item),
          }),
      );
    case 'table':
      return tables(block);
    case 'picture':
      return [picture(block)];
  }
}

function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({ children: run(professionalJudgement, { size: 14, color: muted }) }),
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            size: 15,
            color: muted,
            children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}

/** A Word document, A4 landscape, with repeated table headings and page numbers. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: {
      page: {
        size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 },
        margin: { top: 850, bottom: 850, left: 850, right: 850 },
      },
    },
    footers: { default: footer() },
    children: report.blocks.flatMap(toDocx),
  };
  const heading = (size: number) => ({ run: { size, bold: true, color: '0F5C6E', font: 'Arial' } });
  const document = new Document({
    creator: 'Throughline',
    title: report.title,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 20 } },
        heading1: heading(32),
        heading2: heading(25),
        heading3: heading(21),
      },
    },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [section],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
