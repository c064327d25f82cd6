import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quietDays, triggerDays } from '../../../engine/lenses/four-purposes.ts';
import { responseDays } from '../../../engine/lenses/missed-appointments.ts';
import { unheededWords, viewOf } from '../../../renderer/screens/views/view-ids.ts';
import { daysBefore, firstNames, withoutMarks } from '../../../renderer/screens/views/view-words.ts';
import type { Person } from '../../../shared/model/person.ts';

const people = [
  { id: 1, name: 'Tyler Ashdown' },
  { id: 2, name: 'Maisie Ashdown' },
] as unknown as readonly Person[];

describe('words of the views', () => {
  it('count back from the day the case is looked at', () => {
    expect(daysBefore('2024-02-08', '2024-02-20')).toBe('12 days before');
    expect(daysBefore('2024-02-19', '2024-02-20')).toBe('1 day before');
    expect(daysBefore('2024-02-20', '2024-02-20')).toBe('on 20 Feb 2024');
    expect(daysBefore('2024-02-22', '2024-02-20')).toBe('2 days after');
  });

  it('call children by their first names, and no child the household', () => {
    expect(firstNames(people, [1, 2])).toBe('Tyler and Maisie');
    expect(firstNames(people, [])).toBe('Household');
  });

  it('take away only the quotation marks round the words of a child', () => {
    expect(withoutMarks("'I don't like it'")).toBe("I don't like it");
  });
});

describe('numbers that the screen names', () => {
  it('are those by which the engine chose the events', () => {
    expect(viewOf('missed').says).toContain(`up to ${responseDays} days`);
    const purposes = readFileSync(
      new URL('../../../renderer/screens/views/four-purposes.tsx', import.meta.url),
      'utf8',
    ).replaceAll(/\s+/g, ' ');
    expect(purposes).toContain(`${quietDays} days without a concern`);
    expect(purposes).toContain(`the ${triggerDays} days before`);
  });
});

describe('what a view leaves unheeded of the filter', () => {
  it('is said wherever the filter would leave less than the view shows', () => {
    expect(unheededWords({}, 'seen')).toBeNull();
    expect(unheededWords({ children: [1] }, 'seen')).toBeNull();
    expect(unheededWords({ children: [1], words: 'school' }, 'seen')).toContain('only the children');
    expect(unheededWords({ children: [1] }, 'harm')).toContain('whole case');
  });
});
