import { describe, expect, it } from 'vitest';
import { wasNotBrought } from '../../../../engine/patterns/rules/f01-was-not-brought.ts';
import { ask, raisedBy, whyNot } from '../support/ask.ts';
import type { TestFamily, TestRow } from '../support/build.ts';

const missed = (on: TestRow['on'], clinic: string, more: Partial<TestRow> = {}): TestRow => ({
  on,
  by: 'hospital',
  types: 'wnb',
  facts: { clinic },
  ...more,
});
const family = (rows: TestRow[], more: Partial<TestFamily> = {}): TestFamily => ({
  rows,
  referenceDate: '2024-06-30',
  ...more,
});
const three = [missed('2023-03-14', 'Eyes'), missed('2023-09-01', 'Teeth'), missed('2024-03-14', 'Ears')];

const leap = (last: string): TestFamily =>
  family([missed('2020-02-29', 'A'), missed('2020-06-01', 'B'), missed(last, 'C')], {
    referenceDate: '2021-12-31',
  });

const between = (types: string): TestRow => ({
  on: '2023-07-01',
  by: 'hospital',
  types,
  facts: { clinic: 'Audiology' },
});

const plan = (category: string): TestRow => ({
  on: '2024-01-08',
  by: 'social-care',
  types: 'cpp_start',
  facts: { category },
});

const without = (row: TestRow): unknown => raisedBy(wasNotBrought, family([...three.slice(0, 2), row]));

describe('was-not-brought', () => {
  it('asks about three in exactly twelve months at three services, with the ratio', () => {
    const rows = [
      ...three,
      { on: '2023-10-01', by: 'hospital', types: 'appt_attended', facts: { clinic: 'Skin' } } as const,
    ];
    expect(raisedBy(wasNotBrought, family(rows))).toMatchObject([
      {
        of: ['Alfie'],
        from: '2023-03-14',
        to: '2024-03-14',
        rows: [1, 2, 3],
        weakening: [4],
        current: false,
        summary:
          'Was Alfie brought? Three of four appointments missed from 14/03/2023 to 14/03/2024 at three services.',
      },
    ]);
  });

  it('does not ask a day later, and says how near it came', () => {
    const late = family([...three.slice(0, 2), missed('2024-03-15', 'Ears')]);
    expect(raisedBy(wasNotBrought, late)).toEqual([]);
    expect(whyNot(wasNotBrought, late)[0]?.summary).toBe('Two appointments missed in 12 months (Alfie).');
  });

  it('counts from a leap day to 28 February and no further', () => {
    expect(raisedBy(wasNotBrought, leap('2021-02-28'))).toHaveLength(1);
    expect(raisedBy(wasNotBrought, leap('2021-03-01'))).toHaveLength(0);
  });

  it('asks about two in a row in one service, across a cancellation but not across an attendance', () => {
    const first = missed('2023-05-16', 'Audiology - initial');
    const last = missed('2023-08-29', 'Audiology - initial (2nd)');
    expect(raisedBy(wasNotBrought, family([first, between('cancelled_family'), last]))).toMatchObject([
      { rows: [1, 3], excluded: [2] },
    ]);
    expect(raisedBy(wasNotBrought, family([first, between('appt_attended'), last]))).toEqual([]);
  });

  it('keeps services of the same name at two agencies apart', () => {
    const rows = [missed('2023-05-16', 'Audiology'), missed('2023-08-29', 'Audiology', { by: 'gp' })];
    expect(raisedBy(wasNotBrought, family(rows))).toEqual([]);
  });

  it('asks about one while a plan for neglect is open, not for another category', () => {
    const one = missed('2024-04-18', 'Eyes');
    expect(raisedBy(wasNotBrought, family([plan('Neglect'), one]))).toMatchObject([
      { rows: [2], current: true },
    ]);
    expect(raisedBy(wasNotBrought, family([plan('Emotional abuse'), one]))).toEqual([]);
  });

  it("leaves out the parent's own, the service's, a year-only date, and a second account", () => {
    expect(without(missed('2024-01-10', 'Ears', { subject: 'parent' }))).toEqual([]);
    expect(without(missed('2024-01-10', 'Ears', { types: 'wnb cancelled_service' }))).toEqual([]);
    expect(without(missed(['2023-01-01', '2023-12-31'], 'Ears'))).toEqual([]);
    expect(without(missed('2023-09-03', 'Teeth', { by: 'gp' }))).toEqual([]);
  });

  it('names a vague date and still counts it', () => {
    const [hit] = ask(
      wasNotBrought,
      family([...three.slice(0, 2), missed(['2024-01-01', '2024-01-31'], 'Ears')]),
    );
    expect(hit?.rows).toEqual([1, 2, 3]);
  });

  it('speaks of attending from the age of sixteen', () => {
    const [hit] = raisedBy(wasNotBrought, family(three, { children: { Kian: '2007-03-01' } }));
    expect(hit?.summary).toMatch(/^Did Kian attend\? Three appointments not attended/);
  });

  it('puts children who share the misses into one flag', () => {
    const children = { Tyler: '2012-11-09', Maisie: '2015-05-21' };
    expect(raisedBy(wasNotBrought, family(three, { children }))).toMatchObject([{ of: ['Tyler', 'Maisie'] }]);
  });
});
