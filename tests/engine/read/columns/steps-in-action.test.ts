import { describe, expect, it } from 'vitest';
import type { AgencyWord } from '../../../../engine/read/agency-word.ts';
import { stepsInAction } from '../../../../engine/read/columns/steps-in-action.ts';

function steps(action: string, agency: AgencyWord = 'school', codes: readonly string[] = []): string[] {
  const labels = codes.map((code) => ({ code, rule: 'test', because: '' }));
  return stepsInAction(action, labels, agency).map(({ code }) => code);
}

describe('steps that an Action cell tells as done', () => {
  it.each([
    'MARF to MASH',
    "MARF sent to MASH, children's social care, 15.40",
    'Mum spoken to. Referred to social care.',
    'Referral to MASH made; DSL told mum',
    'MASH referral',
    'Safeguarding referral made',
    'Request for support form emailed to front door',
    'Referred to early help',
    'To monitor in class. MARF sent to MASH.',
    'Spoke to mum and referred to MASH',
  ])('gives a referral: %s', (action) => {
    expect(steps(action)).toContain('referral_sent');
  });
  it.each([
    'To monitor',
    'Will refer if it happens again',
    'Discuss at next DSL meeting',
    'Refer to MASH',
    'DSL to complete MARF',
    'DSL to send MARF to MASH',
    'Referral to MASH to be made',
    'Consider referral to MASH',
    'No referral to MASH needed',
    'MARF sent to MASH if repeated',
    'Not referred to MASH, threshold not met',
    'Mum declined, referral to MASH pending',
    'MARF to MASH?',
    'Referred to MASH previously',
    'Spoke to mum',
    'Rang social care for advice',
    'Letter to GP sent',
  ])('gives none: %s', (action) => {
    expect(steps(action)).toEqual([]);
  });
  it('gives a concern to the safeguarding lead in the records of a school alone', () => {
    expect(steps('Passed to DSL')).toEqual(['dsl_concern']);
    expect(steps('Passed to DSL', 'hv')).toEqual([]);
  });
  it('adds nothing that the row already says, and each step once', () => {
    expect(steps('MARF to MASH', 'school', ['referral_sent'])).toEqual([]);
    expect(steps('MARF to MASH. Referral sent to social care.')).toEqual(['referral_sent']);
  });
  it('takes what stands beside a meeting for agreed, and what social care does for no referral to it', () => {
    expect(steps('Referral to CAMHS made', 'csc')).toEqual([]);
    expect(steps('MARF to MASH', 'school', ['tac_taf_meeting'])).toEqual([]);
  });
});
