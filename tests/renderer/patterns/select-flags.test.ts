import { describe, expect, it } from 'vitest';
import {
  flagChosen,
  flagPasses,
  listLine,
  needsEvents,
  splitSummary,
  toGroups,
} from '../../../renderer/screens/patterns/select-flags.ts';
import type { Flag } from '../../../shared/model/flag.ts';

const flag = (part: Partial<Flag>): Flag => ({
  key: 'a',
  pattern: 'was-not-brought',
  version: 1,
  name: 'Was not brought',
  question: '',
  tier: 'local',
  source: '',
  checkFirst: [],
  parameters: {},
  decision: null,
  status: 'raised',
  children: [1],
  from: '2020-01-01',
  to: '2020-06-30',
  current: false,
  summary: '',
  evidence: [{ eventId: 1, entryIds: [1], note: '' }],
  weakening: [],
  excluded: [],
  missing: [],
  ...part,
});

describe('flags under the one filter', () => {
  it('keeps flags about a chosen child and about the household', () => {
    expect(flagPasses(flag({}), { children: [1] }, null)).toBe(true);
    expect(flagPasses(flag({}), { children: [2] }, null)).toBe(false);
    expect(flagPasses(flag({ children: [] }), { children: [2] }, null)).toBe(true);
  });

  it('keeps flags whose span touches the dates', () => {
    expect(flagPasses(flag({}), { from: '2020-06-30' }, null)).toBe(true);
    expect(flagPasses(flag({}), { from: '2020-07-01' }, null)).toBe(false);
    expect(flagPasses(flag({}), { to: '2019-12-31' }, null)).toBe(false);
  });

  it('asks the events only where the filter narrows by records', () => {
    expect(needsEvents({ children: [1], from: '2020-01-01' })).toBe(false);
    expect(needsEvents({ agencies: [1] })).toBe(true);
    expect(flagPasses(flag({}), { agencies: [1] }, new Set(['a']))).toBe(true);
    expect(flagPasses(flag({}), { agencies: [1] }, new Set(['b']))).toBe(false);
  });

  it('keeps a flag without evidence, which rests on no event', () => {
    expect(flagPasses(flag({ evidence: [], status: 'cannot-assess' }), { agencies: [1] }, new Set())).toBe(
      true,
    );
  });
});

describe('narrowing by source and answer', () => {
  const answered = flag({
    decision: { decision: 'supported', reason: '', by: '', at: '', changedSince: true },
  });

  it('tells unanswered, answered and changed apart', () => {
    expect(flagChosen(flag({}), { tier: 'any', answer: 'none' })).toBe(true);
    expect(flagChosen(answered, { tier: 'any', answer: 'none' })).toBe(false);
    expect(flagChosen(answered, { tier: 'any', answer: 'supported' })).toBe(true);
    expect(flagChosen(answered, { tier: 'any', answer: 'changed' })).toBe(true);
    expect(flagChosen(flag({}), { tier: 'any', answer: 'changed' })).toBe(false);
    expect(flagChosen(flag({}), { tier: 'statutory', answer: 'any' })).toBe(false);
  });
});

describe('groups and summaries', () => {
  it('puts flags under their pattern, current ones first, then the latest', () => {
    const groups = toGroups([
      flag({ key: 'old', to: '2019-01-01' }),
      flag({ key: 'other', pattern: 'no-access', name: 'No access' }),
      flag({ key: 'new', to: '2021-01-01' }),
      flag({ key: 'now', to: '2018-01-01', current: true }),
    ]);
    expect(groups.map(({ name }) => name)).toEqual(['Was not brought', 'No access']);
    expect(groups[0]?.flags.map(({ key }) => key)).toEqual(['now', 'new', 'old']);
  });

  it('parts the question from what was found', () => {
    expect(splitSummary('Was Alfie brought? Six of nine missed.')).toEqual({
      question: 'Was Alfie brought?',
      found: 'Six of nine missed.',
    });
    expect(splitSummary('Who knew?')).toEqual({ question: 'Who knew?', found: '' });
  });
});

describe('listLine', () => {
  const everyone = ['Alfie', 'Maisie'];
  it('leaves a question that says whom it is about', () => {
    expect(listLine('Was Alfie brought?', ['Alfie'], everyone)).toBe('Was Alfie brought?');
    expect(listLine('Why were the children referred again?', [], everyone)).toBe(
      'Why were the children referred again?',
    );
  });
  it('adds the children, or the household, to one that names nobody', () => {
    expect(listLine('What became of it?', ['Alfie', 'Maisie'], everyone)).toBe(
      'What became of it? (Alfie and Maisie)',
    );
    expect(listLine('Who is the new adult?', [], everyone)).toBe('Who is the new adult? (the household)');
  });
});
