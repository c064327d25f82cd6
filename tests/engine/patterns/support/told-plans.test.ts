import { describe, expect, it } from 'vitest';
import { indexOf } from '../../../../engine/patterns/support/chronology-index.ts';
import { toldPlans } from '../../../../engine/patterns/support/told-plans.ts';
import { patternById } from '../../../../engine/patterns/registry.ts';
import { runPatterns } from '../../../../engine/patterns/run.ts';
import { england } from '../../../../engine/profiles/data/england.ts';
import { build, type TestRow } from './build.ts';

/** What school writes on 1 March, with no social care records loaded. */
function told(text: string, more: Partial<TestRow> = {}) {
  const chronology = build({
    rows: [{ on: '2023-03-01', by: 'school', types: '', text, ...more }],
    referenceDate: '2023-08-01',
    coverage: { school: ['2022-01-01', '2023-08-01'] },
  });
  return toldPlans(indexOf(chronology), 1).map(({ kind }) => kind);
}

describe('plans of which only other agencies tell', () => {
  it.each([
    'Alfie is on a CP plan.',
    'Subject to a child protection plan, neglect.',
    'CP flag added to the system.',
    'He remains on CPP.',
    'SW confirmed children are now on child protection plans.',
    'Family have a child protection plan.',
    'Still on CP plan per letter.',
    'Open to social care under a CP plan.',
  ])('%s', (text) => {
    expect(told(text)).toEqual(['child-protection-plan']);
  });

  it.each([
    'SW rang, Alfie is child in need since last week, support with behaviour.',
    'Told children are child in need since the 10th.',
    'On a CIN plan.',
    'CIN plan in place, SW is J Tate.',
    'CIN meeting attended by SENCO.',
    'Family open as child in need.',
    'Now under section 17.',
    'Alfie has a CIN plan.',
  ])('%s', (text) => {
    expect(told(text)).toEqual(['child-in-need']);
  });

  it.each([
    'Not on a CP plan.',
    'Was on a CP plan in 2016.',
    'No longer on a child in need plan.',
    'CP plan ended at conference.',
    'Discussed whether threshold for child protection is met.',
    'Referred to CSC as child in need.',
    'CP training for staff.',
    'Behaviour plan in place.',
    'A child in need of new shoes.',
    'Child protection conference invitation received.',
    'If things do not change they may be on a CP plan by summer.',
  ])('tells of none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('takes a core group or a review that another agency attended for a sign', () => {
    expect(told('Attended.', { types: 'core_group', by: 'health-0-19' })).toEqual(['child-protection-plan']);
    expect(told('Attended.', { types: 'cin_review', by: 'health-0-19' })).toEqual(['child-in-need']);
  });

  it('is over with the word that it ended', () => {
    const chronology = build({
      rows: [
        { on: '2023-03-01', by: 'school', types: '', text: 'On a CIN plan.' },
        { on: '2023-05-01', by: 'school', types: '', text: 'CIN plan closed, SW rang.' },
      ],
      referenceDate: '2023-08-01',
      coverage: { school: ['2022-01-01', '2023-08-01'] },
    });
    const [plan] = toldPlans(indexOf(chronology), 1);
    expect((plan?.span.to ?? 0) - (plan?.span.from ?? 0)).toBe(61);
  });

  it('is no sign where social care’s own records are loaded for the day', () => {
    const chronology = build({
      rows: [{ on: '2023-03-01', by: 'school', types: '', text: 'On a CIN plan.' }],
      referenceDate: '2023-08-01',
    });
    expect(toldPlans(indexOf(chronology), 1)).toEqual([]);
  });

  it.each([
    ['child-not-seen', 'On a CP plan.'],
    ['not-seen-alone', 'On a CP plan.'],
    ['missing-voice', 'On a CIN plan.'],
    ['plan-drift', 'On a CP plan.'],
    ['child-in-need-drift', 'On a CIN plan.'],
    ['core-groups-lapsed', 'Core group attended, he is on a CP plan.'],
    ['oversight-gap', 'On a CIN plan.'],
  ])('%s cannot be assessed then, and nothing is raised', (id, text) => {
    expect(patternById(id)).toBeDefined();
    const chronology = build({
      rows: [{ on: '2023-03-01', by: 'school', types: '', text }],
      referenceDate: '2023-08-01',
      coverage: { school: ['2022-01-01', '2023-08-01'] },
    });
    const flags = runPatterns(chronology, { profile: england, only: [id] });
    expect(flags.map(({ status }) => status)).toEqual(['cannot-assess']);
    expect(flags[0]?.missing[0]).toMatch(/children’s social care|social care/i);
  });
});
