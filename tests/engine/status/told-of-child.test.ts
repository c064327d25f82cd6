import { describe, expect, it } from 'vitest';
import { buildEvents } from '../../../engine/chronology/build.ts';
import { buildFamilyIndex, readEntry } from '../../../engine/read/index.ts';
import { deriveStatusPeriods } from '../../../engine/status/derive-status-periods.ts';
import type { Entry, Person, UnreadEntry } from '../../../shared/model/index.ts';
import { parseWrittenDate } from '../../../shared/dates/index.ts';

const people: readonly Person[] = [
  { id: 1, name: 'Mia Carter', role: 'child', born: '2014-03-02', sex: 'F', aliases: ['Mia'], pseudonym: '' },
  { id: 2, name: 'Leo Carter', role: 'child', born: '2019-05-02', sex: 'M', aliases: ['Leo'], pseudonym: '' },
];
const family = buildFamilyIndex(people);

type Row = readonly [day: string, type: string, text: string, outcome?: string];

/** The periods that social care's rows about both children make: "child ids kind from..to". */
function periodsOf(rows: readonly Row[]): string[] {
  const entries = rows.map(([day, type, text, outcome = ''], at): Entry => {
    const unread: UnreadEntry = {
      sourceId: 1,
      source: 'csc.csv',
      table: '',
      row: at + 1,
      agencyId: 1,
      agency: 'Children’s social care',
      agencyKind: 'social-care',
      happened: parseWrittenDate(day, { today: day }),
      recorded: null,
      text,
      outcome,
      cells: { type, child: 'Mia Carter; Leo Carter' },
    };
    return { id: at + 1, ...unread, reading: readEntry(unread, family) };
  });
  return deriveStatusPeriods([...buildEvents(entries, [])], people).map(
    ({ children, kind, from, to }) => `${children.join()} ${kind} ${from}..${to ?? ''}`,
  );
}

const cpp = 'child-protection-plan';
const cin = 'child-in-need';
const icpc: Row = ['2023-01-10', 'ICPC', 'Neglect. Plans for both.'];

describe('plans as conferences write them', () => {
  it.each<readonly [string, readonly Row[], readonly string[]]>([
    ['plans for both', [icpc], [`1,2 ${cpp} 2023-01-10..`]],
    [
      'a plan in the outcome',
      [['2023-01-10', 'ICPC', 'Unanimous.', 'CP plan x2']],
      [`1,2 ${cpp} 2023-01-10..`],
    ],
    ['no plan', [['2023-01-10', 'ICPC', 'Threshold not met, CIN plan agreed.']], [`1,2 ${cin} 2023-01-10..`]],
    ['adjourned', [['2023-01-10', 'ICPC', 'Adjourned, inquorate.']], []],
    [
      'one child on a plan',
      [['2023-01-10', 'ICPC', 'Leo on plan under neglect, no plan for Mia.']],
      [`2 ${cpp} 2023-01-10..`],
    ],
    [
      'ended for one',
      [icpc, ['2023-06-10', 'RCPC', 'Plan ended for Leo, Mia to remain on plan.']],
      [`1 ${cpp} 2023-01-10..`, `2 ${cpp} 2023-01-10..2023-06-10`],
    ],
    [
      'stepped down to child in need, then closed',
      [
        icpc,
        ['2023-06-10', 'RCPC', 'Chair not persuaded to end. Plans carry on.'],
        ['2023-09-10', 'RCPC', 'Unanimous to end. CIN plan.'],
        ['2023-12-11', 'CIN review', 'All agreed, close.'],
      ],
      [`1,2 ${cpp} 2023-01-10..2023-09-10`, `1,2 ${cin} 2023-09-10..2023-12-11`],
    ],
    [
      'stepped down to early help',
      [
        ['2023-01-10', 'CIN plan started', ''],
        ['2023-06-10', 'Step down', 'To early help, EHA with school as lead.'],
      ],
      [`1,2 ${cin} 2023-01-10..2023-06-10`],
    ],
    [
      'only thought of',
      [icpc, ['2023-06-10', 'RCPC', 'Consider ending at next review if sustained.']],
      [`1,2 ${cpp} 2023-01-10..`],
    ],
  ])('%s', (_, rows, expected) => {
    expect(periodsOf(rows).filter((one) => one.includes('plan') || one.includes('need'))).toEqual(expected);
  });

  it('takes a child called Mia for no minor injuries unit', () => {
    const reading = readEntry(
      {
        agency: 'CSC',
        agencyKind: 'social-care',
        happened: {
          raw: '',
          edtf: '',
          earliest: '2023-01-10',
          latest: '2023-01-10',
          time: null,
          problem: null,
          assumption: null,
        },
        recorded: null,
        text: 'Mia seen at home.',
        outcome: '',
        cells: {},
      },
      family,
    );
    expect(reading.types.map(({ code }) => code)).not.toContain('ed');
  });
});
