import { describe, expect, it } from 'vitest';
import { typesInHeading } from '../../../engine/read/columns/heading-in-text.ts';
import { whatColumnsAdd } from '../../../engine/read/columns/what-columns-add.ts';

describe('a heading at the start of the text', () => {
  it.each([
    ['Core group - Actions: mum to take both to optician.', ['core_group']],
    ['Escalation\nNot agreed at first step, taken to both managers.', ['escalation']],
    ['Contact from school - same clothes all week.', ['contact']],
    ['Contact, neighbour - kids on scaffolding.', ['contact']],
    ['RCPC - Continue.', ['rcpc']],
    ['Core group - cancelled, SW ill.', []],
    ['Core group - next is on 4 May.', []],
    ['Mum - no reply to calls.', []],
    ['Contact centre - session went well.', []],
  ])('%s', (text, codes) => {
    expect(typesInHeading(undefined, text, 'csc').map(({ code }) => code)).toEqual(codes);
  });
});

const label = (code: string, rule = 'type-column') => ({ code, rule, because: 'x' });
const row = { cells: {}, text: '', outcome: '', agency: 'hospital' as const, grownUp: false };
const codes = (labels: readonly { code: string }[]) => labels.map(({ code }) => code);

describe('what columns add', () => {
  it.each(['A&E', 'Emergency dept', 'ED', 'Minor injuries', 'UTC', "Children's emergency department"])(
    'takes %s for an emergency attendance',
    (clinic) => {
      expect(codes(whatColumnsAdd([label('case_closed')], { ...row, cells: { clinic } }))).toEqual(['ed']);
    },
  );

  it.each(['Audiology', 'A&E review clinic', 'Education dept', 'Edgware clinic'])(
    'does not take %s',
    (clinic) => {
      expect(codes(whatColumnsAdd([], { ...row, cells: { clinic } }))).toEqual([]);
    },
  );

  it.each([
    ['Brought home by officers.', 'Returned', ['missing_end']],
    ['Walked in.', 'Returned', ['missing_end']],
    ['Out of bedroom window.', 'High risk', ['missing_start']],
    ['Left after a row, back home at 2am.', 'Returned', ['missing_start']],
  ])('under Missing person: %s', (text, outcome, found) => {
    const read = whatColumnsAdd([label('missing_start')], { ...row, agency: 'police', text, outcome });
    expect(codes(read)).toEqual(found);
  });

  it('takes a genetic sample for no missed appointment, and a grown-up’s own for the grown-up’s', () => {
    expect(codes(whatColumnsAdd([label('wnb')], { ...row, outcome: 'DNA sample taken' }))).toEqual([]);
    expect(codes(whatColumnsAdd([label('wnb')], { ...row, outcome: 'DNA' }))).toEqual(['wnb']);
    expect(codes(whatColumnsAdd([label('wnb')], { ...row, grownUp: true }))).toEqual(['not_engaging']);
  });
});
