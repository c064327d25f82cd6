import { describe, expect, it } from 'vitest';
import { givenDay, parseDay } from '../../cli/days.ts';
import { Refusal } from '../../shared/problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { fixture, throughline } from '../support/throughline.ts';

describe('days on the command line', () => {
  it('takes days that exist, written one way', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    for (const wrong of ['2023-02-29', '2024-13-01', '01/02/2024', '2024-2-1', '', '2024-02-20 '])
      expect(parseDay(wrong)).toBeNull();
    expect(givenDay(undefined)).toBeUndefined();
    expect(() => givenDay('20/02/2024')).toThrow(Refusal);
  });

  it(
    'refuses a report with a day it cannot read, or a child it cannot tell from another',
    { timeout: 60_000 },
    () => {
      const file = `${temporaryFolder()}/family`;
      expect(throughline(['new', file]).status).toBe(0);
      expect(throughline(['people', file, fixture('families/ashdown/people.csv')]).status).toBe(0);
      const report = (...more: string[]) =>
        throughline([
          'report',
          file,
          '--kind',
          'chronology',
          '--format',
          'csv',
          '--out',
          `${file}.csv`,
          ...more,
        ]);
      const day = report('--from', '01/02/2020');
      expect(day.status).toBe(1);
      expect(day.stderr).toContain('"01/02/2020" is not a day. Write it as 2024-02-20.');
      const child = report('--child', '');
      expect(child.status).toBe(1);
      expect(child.stderr).toContain('children on the people list answer to ""');
      expect(report('--child', 'tyler').status).toBe(0);
    },
  );

  it('says that a folder is missing, not that the program is at fault', { timeout: 60_000 }, () => {
    const { status, stderr } = throughline(['new', `${temporaryFolder()}/nowhere/family`]);
    expect(status).toBe(1);
    expect(stderr).toContain('does not exist');
  });
});
