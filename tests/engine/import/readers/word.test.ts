import { describe, expect, it } from 'vitest';
import { readFile } from '../../../../engine/import/readers/index.ts';
import { codes, expectRefused, paragraph, texts, wordFile, wordTable } from './support.ts';

const header = ['Date', 'Child', 'Event'];
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

const span = (width: number): string => `<w:gridSpan w:val="${width}"/>`;

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('merged cells', () => {
  it('fills cells merged across and down, and marks where the value came from', async () => {
    const body = `<w:tbl>${row(cell('Date'), cell('Child'), cell('Event'))}${row(
      cell('01/02/2023', '<w:vMerge w:val="restart"/>'),
      cell('Ivy'),
      cell('Seen'),
    )}${row(cell('', '<w:vMerge/>'), cell('Both children absent', '<w:gridSpan w:val="2"/>'))}</w:tbl>`;
    const { tables } = await readFile(wordFile(body));
    expect(tables[0]?.rows[2]?.cells).toEqual([
      { text: '01/02/2023', mergedFrom: 'above' },
      { text: 'Both children absent' },
      { text: 'Both children absent', mergedFrom: 'left' },
    ]);
  });

  it('takes cells one by one where the borders were dragged about', async () => {
    const body = `<w:tbl>${row(cell('Date', span(2)), cell('Event', span(3)))}${row(
      cell('01/02/2023', span(3)),
      cell('Seen', span(2)),
    )}${row(cell('02/02/2023', span(1)), cell('Late', span(4)))}</w:tbl>`;
    const { tables } = await readFile(wordFile(body));
    expect(texts(tables[0])).toEqual([
      ['Date', 'Event'],
      ['01/02/2023', 'Seen'],
      ['02/02/2023', 'Late'],
    ]);
  });

  it('keeps the columns of a full header over rows that merge', async () => {
    const wide = '<w:gridSpan w:val="2"/>';
    const body = `<w:tbl>${row(cell('Date'), cell('Child'), cell('Event'))}${row(cell('1 May', wide), cell('Seen'))}${row(cell('2 May', wide), cell('Late'))}</w:tbl>`;
    const { tables } = await readFile(wordFile(body));
    expect(texts(tables[0])[0]).toEqual(header);
    expect(texts(tables[0])[2]).toEqual(['2 May', '2 May', 'Late']);
  });
});

describe('tables over several pages', () => {
  it('joins a table that repeats its header after nothing but page furniture', async () => {
    const body = `${wordTable([header, ['01/02/2023', 'Ivy', 'Seen']])}${paragraph('Page 1 of 2')}${wordTable([header, ['02/02/2023', 'Ivy', 'Late']])}`;
    const read = await readFile(wordFile(body));
    expect(read.tables).toHaveLength(1);
    expect(read.tables[0]?.rows.map((each) => each.number)).toEqual([1, 2, 3]);
    expect(codes(read)).toContain('table-continued');
  });

  it.each([
    [
      'a heading stands between',
      `${wordTable([header, ['1 May', 'a', 'b']])}${paragraph('Outpatients')}${wordTable([header, ['2 May', 'c', 'd']])}`,
    ],
    [
      'the header differs',
      `${wordTable([header, ['1 May', 'a', 'b']])}${wordTable([
        ['Date', 'Clinic', 'Outcome'],
        ['2 May', 'c', 'd'],
      ])}`,
    ],
    [
      'the first rows are no headings',
      `${wordTable([
        ['1', '2'],
        ['3', '4'],
      ])}${wordTable([
        ['1', '2'],
        ['5', '6'],
      ])}`,
    ],
  ])('keeps tables apart where %s', async (_, body) => {
    const { tables } = await readFile(wordFile(body));
    expect(tables.map((table) => table.name)).toEqual(['1', '2']);
  });
});

describe('text of a cell', () => {
  it('turns paragraphs, breaks and tabs into line ends and tabs', async () => {
    const body = `<w:tbl>${row(cell('Date'), cell('Event'))}<w:tr>${cell('1 May')}<w:tc>${paragraph('Seen')}<w:p><w:r><w:t>with</w:t><w:tab/><w:t>nan</w:t><w:br/><w:t>well</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;
    const { tables } = await readFile(wordFile(body));
    expect(texts(tables[0])[1]?.[1]).toBe('Seen\nwith\tnan\nwell');
  });

  it('reads inserted and moved-in text, leaves out deleted text, rows and field codes', async () => {
    const body = `<w:tbl>${row(cell('Date'), cell('Event'))}<w:tr>${cell('1 May')}<w:tc><w:p>${run('Seen ')}<w:ins>${run('alone')}</w:ins><w:del><w:r><w:delText>with mum</w:delText></w:r></w:del><w:moveFrom>${run('moved')}</w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('2 May')}${cell('Deleted row')}</w:tr></w:tbl>`;
    const read = await readFile(wordFile(body));
    expect(texts(read.tables[0])).toEqual([
      ['Date', 'Event'],
      ['1 May', 'Seen alone'],
    ]);
    expect(codes(read)).toEqual(['tracked-changes-accepted']);
  });

  it('reads two paragraphs as one where the mark between them was deleted', async () => {
    const marked = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Seen </w:t></w:r></w:p>';
    const body = `<w:tbl>${row(cell('Date'), `<w:tc>${marked}${paragraph('alone')}</w:tc>`)}</w:tbl>`;
    const { tables } = await readFile(wordFile(body));
    expect(texts(tables[0])).toEqual([['Date', 'Seen alone']]);
  });

  it('leaves out text boxes and says so', async () => {
    const box =
      '<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Draft</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>';
    const read = await readFile(wordFile(`${box}${wordTable([header, ['1 May', 'Ivy', 'Seen']])}`));
    expect(texts(read.tables[0]).flat()).not.toContain('Draft');
    expect(codes(read)).toEqual(['parts-ignored']);
  });
});

it('refuses Word files without a table, and other content under the name of a Word file', async () => {
  expectRefused(await readFile(wordFile(paragraph('Dear all'))), 'no-table-found', 'letter.docx');
  const rtf = { name: 'a.docx', bytes: Buffer.from('{\\rtf1 hello}') };
  expectRefused(await readFile(rtf), 'wrong-content', 'a.docx');
  const html = { name: 'a.docx', bytes: Buffer.from('<html><table><tr><td>x</td></tr></table></html>') };
  expectRefused(await readFile(html), 'wrong-content', 'a.docx');
});
