import { describe, expect, it } from 'vitest';
import { readFile } from '../../../../engine/import/readers/index.ts';
import { codes, expectRefused, textFile, texts } from './support.ts';

describe('pasted text', () => {
  it('reads a table copied from a spreadsheet', async () => {
    const read = await readFile(
      textFile('Pasted records.txt', 'Date\tNotes\r\n01/02/2023\t"Seen,\nwell"\r\n'),
    );
    expect(texts(read.tables[0])).toEqual([
      ['Date', 'Notes'],
      ['01/02/2023', 'Seen,\nwell'],
    ]);
  });

  it('reads a table copied from Word or a browser, as text alone', async () => {
    const copied =
      '<html><style>td{}</style><body><p>School log</p><table><tr><th>Date</th><th>Notes</th></tr><tr><td rowspan="2">1&nbsp;May</td><td>5 &lt; 6<br>&pound;2 <script>alert(1)</script></td></tr><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table></body></html>';
    const read = await readFile(textFile('Pasted records.html', copied));
    expect(texts(read.tables[0])).toEqual([
      ['Date', 'Notes'],
      ['1 May', '5 < 6\n£2'],
      ['1 May', 'a b'],
    ]);
    expect(read.tables[0]?.rows[2]?.cells[0]?.mergedFrom).toBe('above');
    expect(read.tables[0]?.titleLines).toEqual(['School log']);
  });
});

describe('web pages as files', () => {
  const page =
    '<!DOCTYPE html><html><body><table><tr><td>Date</td></tr><tr><td>1 May</td></tr></table></body></html>';

  it('reads one saved as .xls and says so', async () => {
    const read = await readFile(textFile('export.xls', page));
    expect(texts(read.tables[0])).toEqual([['Date'], ['1 May']]);
    expect(codes(read)).toEqual(['read-as-html']);
  });

  it('refuses a page without a table', async () => {
    expectRefused(
      await readFile(textFile('a.html', '<html><body>Sign in</body></html>')),
      'no-table-found',
      'a.html',
    );
  });
});

describe('other content is named for what it is', () => {
  it.each([
    ['%PDF-1.7', 'a.pdf', 'not-a-table-format', 'a PDF'],
    ['\x89PNG\r\n', 'a.png', 'not-a-table-format', 'a picture'],
    ['%PDF-1.7', 'a.csv', 'wrong-content', 'not a CSV file'],
    ['MIME-Version: 1.0\r\n', 'a.doc', 'wrong-content', 'an e-mail'],
  ])('%j as %s', async (content, name, code, words) => {
    const read = await readFile({ name, bytes: Buffer.from(content, 'latin1') });
    expectRefused(read, code, name);
    expect(read.problems[0]?.message).toContain(words);
  });
});
