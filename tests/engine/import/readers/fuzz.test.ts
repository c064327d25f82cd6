import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultLimits, readFile } from '../../../../engine/import/readers/index.ts';
import { refusalCodes, remarkCodes } from '../../../../engine/import/readers/problem-codes.ts';
import type { ReadFile } from '../../../../engine/import/model.ts';
import { fixture, textFile } from './support.ts';

/** What holds for whatever is read: tables, or exactly one refusal; documented codes; rows in order. */
function expectSound(read: ReadFile): void {
  const refused = read.problems.filter(({ severity }) => severity === 'refused');
  if (read.tables.length === 0) {
    expect(read.problems).toHaveLength(1);
    expect(refused).toHaveLength(1);
  } else expect(refused).toEqual([]);
  for (const { code, message, remedy } of read.problems) {
    expect(code in refusalCodes || code in remarkCodes).toBe(true);
    expect(message.length * remedy.length).toBeGreaterThan(0);
  }
  for (const { rows } of read.tables) {
    for (let index = 1; index < rows.length; index += 1) {
      expect(rows[index]?.number).toBeGreaterThan(rows[index - 1]?.number ?? 0);
    }
  }
}

const census =
  '<Message><Header><CollectionDetails><Collection>CIN</Collection></CollectionDetails></Header><Children><Child><ChildIdentifiers><LAchildID>A1</LAchildID></ChildIdentifiers><CINdetails><CINreferralDate>2022-10-06</CINreferralDate></CINdetails></Child></Children></Message>';
const appointment =
  '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Appointment","status":"noshow","start":"2022-01-04T12:30:00Z","participant":[{"actor":{"reference":"Patient/1"}}]}},{"resource":{"resourceType":"Patient","id":"1","birthDate":"2015-01-01"}}]}';
const calendar =
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID="Europe/London":20240101T090000\r\nSUMMARY:Clinic\r\nEND:VEVENT\r\nEND:VCALENDAR';
const page =
  '<html><body><table><tr><th>Date</th><th colspan="2">Note</th></tr><tr><td>1 May</td><td>a &amp; b</td></tr></table></body></html>';
const looked =
  '<EXPSSDA903><CHILD><HEADER><CHILDID>1</CHILDID></HEADER><EPISODE><DECOM>06/01/2017</DECOM><RNE>S</RNE><LS>V2</LS></EPISODE></CHILD></EXPSSDA903>';

const seeds = [
  ...[
    'merged-dates.xlsx',
    'formulas-and-hidden.xlsx',
    'nested-and-tracked.docx',
    'password-protected.xlsx',
  ].map((name) => fixture(`messy/${name}`)),
  ...['newlines-and-quotes.csv', 'utf16.csv', 'windows-1252.csv'].map((name) => fixture(`messy/${name}`)),
  textFile('census.xml', census),
  textFile('bundle.json', appointment),
  textFile('clinic.ics', calendar),
  textFile('export.xls', page),
  textFile('return.xml', looked),
];

const limits = { ...defaultLimits, maxUnpackedBytes: 8_000_000, maxRows: 5_000 };

const place = fc.double({ min: 0, max: 1, noNaN: true });

describe('whatever comes in, a reader answers', () => {
  it('to changed, cut and repeated bytes of real files', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        async (file, changes, cut) => {
          const bytes = Uint8Array.from(file.bytes);
          for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
          const end = cut === null ? bytes.length : Math.floor(cut * bytes.length);
          expectSound(await readFile({ name: file.name, bytes: bytes.subarray(0, end) }, limits));
        },
      ),
      { seed: 11, numRuns: 600 },
    );
  });

  it('to changed parts inside sound Word files and workbooks', async () => {
    const parts = seeds
      .filter(({ name }) => /^(?:merged|formulas|nested)/.test(name))
      .flatMap((file) => {
        const content = unzipSync(file.bytes);
        return Object.keys(content)
          .filter((part) =>
            /(?:document|sheet\d|workbook|sharedStrings|styles|rels)\b.*\.(?:xml|rels)$/.test(part),
          )
          .map((part) => ({ name: file.name, content, part }));
      });
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '</w:tbl>',
      '<w:tc>',
      '<c r="A1">',
      '1e9',
      '-1',
      'A1:ZZ9',
      '<!--',
      '',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts),
        fc.array(fc.tuple(place, pieces), { minLength: 1, maxLength: 6 }),
        async ({ name, content, part }, cuts) => {
          let xml = strFromU8(content[part] ?? new Uint8Array());
          for (const [at, piece] of cuts) {
            const from = Math.floor(at * xml.length);
            xml = xml.slice(0, from) + piece + xml.slice(from + 3);
          }
          const bytes = zipSync({ ...content, [part]: strToU8(xml) }, { level: 1 });
          expectSound(await readFile({ name, bytes }, limits));
        },
      ),
      { seed: 15, numRuns: 400 },
    );
  });

  it('to the same content under any name', async () => {
    const names = ['a.csv', 'a.docx', 'a.xlsx', 'a.json', 'a', 'a.ics', 'ä/../b.pdf'];
    for (const file of seeds)
      for (const name of names) expectSound(await readFile({ name, bytes: file.bytes }, limits));
  });

  it('to bytes and texts of no format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) =>
        expectSound(await readFile({ name: 'x', bytes }, limits)),
      ),
      { seed: 12, numRuns: 400 },
    );
    const marks = fc.string({
      unit: fc.constantFrom(
        '"',
        ',',
        '\n',
        '\r',
        '\t',
        ';',
        '<td>',
        '<table>',
        '</table>',
        'a',
        '1',
        '{',
        'é',
        '\u0000',
      ),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(marks, async (text) => {
        expectSound(await readFile(textFile('x.csv', text), limits));
        expectSound(await readFile(textFile('Pasted records.html', text), limits));
      }),
      { seed: 13, numRuns: 600 },
    );
  });

  it('to the wrong kinds of value in FHIR', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          'status',
          'start',
          'participant',
          'meta',
          'cancelationReason',
          'serviceType',
          'period',
          'class',
          'subject',
        ),
        fc.jsonValue({ maxDepth: 3 }),
        async (key, value) => {
          const resource = {
            resourceType: key === 'period' ? 'Encounter' : 'Appointment',
            status: 'booked',
            [key]: value,
          };
          expectSound(await readFile(textFile('x.json', JSON.stringify(resource)), limits));
        },
      ),
      { seed: 14, numRuns: 400 },
    );
  });
});
