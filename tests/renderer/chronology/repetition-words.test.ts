import { describe, expect, it } from 'vitest';
import { repetitionLine, whereItStands } from '../../../renderer/screens/chronology/repetition-words.ts';

describe('the line about repeated rows', () => {
  it('is not there when there is nothing to look at', () => {
    expect(repetitionLine(0, 0)).toBeNull();
  });

  it('says how many may be repeated and how many were set aside', () => {
    expect(repetitionLine(3, 0)).toBe('3 rows may be repeated');
    expect(repetitionLine(1, 2)).toBe('1 row may be repeated, 2 set aside');
    expect(repetitionLine(0, 1)).toBe('1 set aside');
  });
});

describe('where a row stands', () => {
  it('names the sheet, or the number of the table, where there is one', () => {
    expect(whereItStands({ source: 'police.csv', table: null, row: 12 })).toBe('row 12 of police.csv');
    expect(whereItStands({ source: 'notes.docx', table: '2', row: 1 })).toBe('row 1 of table 2, notes.docx');
    expect(whereItStands({ source: 'school.xlsx', table: 'Incident log', row: 4 })).toBe(
      'row 4 of Incident log, school.xlsx',
    );
  });
});
