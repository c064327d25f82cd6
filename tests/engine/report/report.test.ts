import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { citeNumbers } from '../../../engine/report/cite.ts';
import { writeReport } from '../../../engine/report/index.ts';
import type { Report } from '../../../engine/report/model.ts';
import { pseudonymiser } from '../../../engine/report/pseudonyms.ts';
import type { Person } from '../../../shared/model/index.ts';

function person(id: number, name: string, aliases: readonly string[], pseudonym: string): Person {
  return { id, name, role: 'child', born: null, sex: '', aliases: [...aliases], pseudonym };
}

function reportOf(rows: readonly string[]): Report {
  return {
    kind: 'chronology',
    title: 'Multi-agency chronology',
    subtitle: '',
    madeOn: '2026-11-22',
    anonymised: false,
    leftOut: [],
    blocks: [
      { kind: 'heading', level: 1, text: 'Multi-agency chronology' },
      {
        kind: 'table',
        name: 'Chronology',
        columns: [
          { title: 'No.', width: 10 },
          { title: 'What happened', width: 90 },
        ],
        rows: rows.map((text, index) => [{ paragraphs: [String(index + 1)] }, { paragraphs: [text] }]),
      },
    ],
  };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const wordXml = (bytes: Uint8Array): string =>
  textOf(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('citing', () => {
  it('names numbers once, in order, with runs of three and more drawn together', () => {
    expect(citeNumbers([7])).toBe('event 7');
    expect(citeNumbers([9, 4, 9, 7])).toBe('events 4, 7 and 9');
    expect(citeNumbers([12, 10, 11, 4])).toBe('events 4 and 10–12');
    expect(citeNumbers([1, 2])).toBe('events 1 and 2');
    expect(citeNumbers([])).toBe('no event');
  });
});

describe('pseudonyms', () => {
  const people = [
    person(1, 'Robin Ashgrove', ['Rob', 'ASHGROVE, Robin'], 'Child A'),
    person(2, 'Kim Ashgrove', ['Mum K'], 'Mother'),
  ];

  it('replaces every spelling on the list, the longest first, in any case', () => {
    const rename = pseudonymiser(people);
    expect(rename('ASHGROVE, Robin seen with Kim Ashgrove; rob laughed.')).toBe(
      'Child A seen with Mother; Child A laughed.',
    );
  });

  it('calls a surname that several share the family, and leaves longer words alone', () => {
    const rename = pseudonymiser(people);
    expect(rename('The Ashgrove home. Kimberley and robinia stay.')).toBe(
      'The family home. Kimberley and robinia stay.',
    );
  });

  it('knows plurals, missing apostrophes, hyphens, accents and second lines', () => {
    const rename = pseudonymiser([
      person(1, "Zoë O'Brien-Lane", [], 'Child A'),
      person(2, 'Ned Ashgrove', [], 'Child B'),
      person(3, 'Kim Ashgrove', ['Kay Ashgrove'], 'Mother'),
    ]);
    expect(rename('Zoe O’Brien Lane and zoë. The Ashgroves. Neds coat. Kay rang; Ned\nAshgrove hid.')).toBe(
      "Child A and Child A. The family. Child B's coat. Mother rang; Child B hid.",
    );
    expect(rename('The Ashgrove family of Ashgrove_log.csv')).toBe('The family of the family_log.csv');
  });

  it('leaves words that are also names, titles and initials alone where they are words', () => {
    const rename = pseudonymiser([
      person(1, 'Will May', ['WM', 'M'], 'Child A'),
      person(2, 'Mrs Pellow', ['Nan', 'HW', 'Baby Pellow'], 'Grandmother'),
      person(3, 'Jo Farrant', ['J Farrant'], 'School nurse'),
    ]);
    expect(rename("I'm sure she will visit in may. Mrs Jones came. Baby well. hw set. nan bread.")).toBe(
      "I'm sure she will visit in may. Mrs Jones came. Baby well. hw set. nan bread.",
    );
    expect(rename('Will laughed. HW rang; Jo and Nan came. WM hungry. Mrs Pellow left.')).toBe(
      'Child A laughed. Grandmother rang; School nurse and Nan came. Child A hungry. Grandmother left.',
    );
  });

  it('cuts dates of birth to the year and takes out what tells who somebody is', () => {
    const rename = pseudonymiser([{ ...person(1, 'Robin Ashgrove', [], 'Child A'), born: '2011-03-04' }]);
    expect(
      rename('Robin (dob 04/03/2011, 4.3.11, 2011-03-04, 4th March 2011), seen 14/03/2011 and 04/03/2012.'),
    ).toBe('Child A (dob 2011, 2011, 2011, 2011), seen 14/03/2011 and 04/03/2012.');
    expect(
      rename('Moved to AB1 2CD, rang 07700 900123, NHS 943 476 5919, a.b@example.org. Ref 20230104.'),
    ).toBe('Moved to [postcode], rang [telephone number], NHS [NHS number], [e-mail address]. Ref 20230104.');
  });

  it('survives names with signs that mean something in patterns', () => {
    const rename = pseudonymiser([person(1, 'A. (Ziggy) O*Neil+', [], 'Child A')]);
    expect(rename('A. (Ziggy) O*Neil+ came')).toBe('Child A came');
  });
});

describe('writers', () => {
  it('writes a workbook with a table whose name is too long, or not allowed, for a sheet', async () => {
    const long = 'Frequent emergency attendance, or an injury not followed up';
    const report = reportOf(['a']);
    const blocks = [long, `${long} again`, 'a/b'].flatMap((name) =>
      report.blocks.map((block) => (block.kind === 'table' ? { ...block, name } : block)),
    );
    const { bytes } = await writeReport({ ...report, blocks }, 'xlsx');
    const workbook = textOf(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['About', 'Frequent emergency attendan 1', 'Frequent emergency attendan 2', 'a b']);
  });

  const hostile = [
    '=HYPERLINK("http://example.invalid")',
    '<script>alert(1)</script> & "quoted"',
    '+44 rang',
    '@school',
    'a,b\nc',
  ];

  it('never lets a cell become a formula in CSV', async () => {
    const { bytes } = await writeReport(reportOf(hostile), 'csv');
    const lines = textOf(bytes).split('\r\n');
    expect(lines[0]).toBe('\uFEFFNo.,What happened');
    expect(lines[1]).toBe(`1,"'=HYPERLINK(""http://example.invalid"")"`);
    expect(lines[3]).toBe(`3,'+44 rang`);
    expect(lines[4]).toBe(`4,'@school`);
    expect(textOf(bytes)).toContain('"a,b\nc"');
  });

  it('never lets a cell become markup in HTML', async () => {
    const html = textOf((await writeReport(reportOf(hostile), 'html')).bytes);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;');
    expect(html).not.toContain('<script');
    expect(html).toContain("default-src 'none'");
  });

  it('writes a Word table in parts of 500 rows, each with its heading repeated', async () => {
    const xml = wordXml(
      (await writeReport(reportOf(Array.from({ length: 1201 }, (_, row) => `Entry ${row}`)), 'docx')).bytes,
    );
    expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(xml).toContain('Chronology, continued');
    expect(xml).toContain('Entry 1200');
  });

  it('prints the sentence on professional judgement on every page of Word and PDF', async () => {
    const parts = unzipSync((await writeReport(reportOf(['x']), 'docx')).bytes);
    const footers = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'));
    expect(footers.map(([, bytes]) => textOf(bytes)).join()).toContain('professional judgement');
    const pdf = await writeReport(reportOf(['x']), 'pdf');
    expect(textOf(pdf.bytes.slice(0, 5))).toBe('%PDF-');
  });

  it('writes a workbook whose sheets hold the tables', async () => {
    const parts = unzipSync((await writeReport(reportOf(hostile), 'xlsx')).bytes);
    const all = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => textOf(bytes))
      .join('');
    expect(all).toContain('Chronology');
    expect(all).not.toContain('<f>');
  });

  it('names the file by kind and day alone, without names of people', async () => {
    expect((await writeReport(reportOf(['x']), 'csv')).name).toBe('chronology-2026-11-22.csv');
    expect((await writeReport({ ...reportOf(['x']), anonymised: true }, 'csv')).name).toBe(
      'chronology-anonymised-2026-11-22.csv',
    );
  });
});
