import { describe, expect, it } from 'vitest';
import { readFile } from '../../../../../engine/import/readers/index.ts';
import { sharedData } from '../../../../shared-data.ts';
import { column, expectRefused, fileAt, readText } from '../support.ts';

describe('the looked-after children return', () => {
  it('reads episodes, reviews and missing periods of the XML as rows', async () => {
    const { tables } = await readText(
      '<EXPSSDA903><CHILD><HEADER><CHILDID>7</CHILDID><DOB>28/07/2010</DOB><AREVIEW><REVIEW>27/09/2015</REVIEW><REVIEW_CODE>PN0</REVIEW_CODE></AREVIEW></HEADER><EPISODE><DECOM>06/01/2017</DECOM><RNE>S</RNE><LS>V2</LS><DEC>06/10/2017</DEC><REC>X1</REC></EPISODE><EPISODE><DECOM>06/10/2017</DECOM><RNE>B</RNE><LS>C2</LS></EPISODE><AMISSING><MISSING>M</MISSING><MIS_START>01/02/2018</MIS_START></AMISSING></CHILD></EXPSSDA903>',
      'return.xml',
    );
    const [table] = tables;
    expect(column(table, 'happened')).toEqual(['27/09/2015', '06/01/2017', '06/10/2017', '01/02/2018']);
    expect(column(table, 'type')).toEqual([
      'lac_review',
      's20',
      'care_order; placement_move',
      'missing_start',
    ]);
    expect(column(table, 'end')[1]).toBe('06/10/2017');
    expect(table?.knownLayout?.childColumn).toBe(
      table?.knownLayout?.columns.findIndex(({ role }) => role === 'reference'),
    );
  });

  it('knows a CSV list by its columns, whatever their order, and keeps its rows', async () => {
    const { tables } = await readText(
      'DOB,CHILD,MIS_END,MIS_START,MISSING\n1/1/2010,7,3/2/2018,1/2/2018,M\n1/1/2010,7,,9/2/2018,A\n',
    );
    expect(column(tables[0], 'happened')).toEqual(['1/2/2018', '9/2/2018']);
    expect(column(tables[0], 'type')).toEqual(['missing_start', '']);
    expect(tables[0]?.knownLayout?.childColumn).toBe(1);
  });

  it('says that the list of children is none to import', async () => {
    expectRefused(
      await readText('CHILD,DOB,ETHNIC\n7,1/1/2010,WBRI\n', 'header.csv'),
      'not-a-case-return',
      'header.csv',
    );
  });

  it('reads the lists of outcomes without dates, and never a blank as no', async () => {
    const { tables } = await readText(
      'CHILD,DOB,SDQ_SCORE,CONVICTED,HEALTH_CHECK,TEETH_CHECK\n7,1/1/2010,19,0,1,\n',
      'oc2.csv',
    );
    expect(tables[0]?.knownLayout?.columns.some(({ role }) => role === 'happened')).toBe(false);
    expect(column(tables[0], 'text')).toEqual([
      'Looked-after child, outcomes of the year of the return. Health check: yes. Strengths and difficulties score: 19. Convicted: no',
    ]);
  });

  it.each([
    ['CHILD,DOB,SEX,DUC\n7,1/1/2010,1,3/5/2024\n', '3/5/2024'],
    ['CHILD,DOB,DATE_INT,DATE_MATCH\n7,1/1/2020,4/6/2023,1/9/2023\n', '4/6/2023'],
  ])('reads further dated lists (%#)', async (text, day) => {
    const { tables } = await readText(text);
    expect(column(tables[0], 'happened')).toEqual([day]);
    expect(column(tables[0], 'text')[0]).not.toBe('');
  });

  it('leaves a chronology that has a CHILD column alone', async () => {
    const { tables } = await readText('CHILD,DATE,NOTES\nIvy,1/1/2023,Seen\n');
    expect(tables[0]?.knownLayout).toBeUndefined();
  });
});

const published = sharedData('published/d2i_ssda903');

describe.runIf(published !== null)('published return', () => {
  it('fake_903.partA.xml: 126 children, 236 episodes, 609 reviews, 3 missing periods', async () => {
    const { tables } = await readFile(fileAt(`${published}/fake_903.partA.xml`));
    const items = tables[0]?.rows.slice(1).map((row) => row.cells.at(-1)?.text) ?? [];
    const count = (item: string): number => items.filter((each) => each === item).length;
    expect([count('EPISODE'), count('AREVIEW'), count('AMISSING')]).toEqual([236, 609, 3]);
    expect(new Set(column(tables[0], 'reference')).size).toBe(126);
  });

  it.each([
    ['episodes.csv', 5050],
    ['missing.csv', 43],
    ['placed_for_adoption.csv', 29],
    ['sw_episodes.csv', 1],
  ])('%s: %i rows, each with a date', async (name, rows) => {
    const { tables } = await readFile(fileAt(`${published}/${name}`));
    expect(column(tables[0], 'happened').filter((day) => day !== '')).toHaveLength(rows);
  });
});
