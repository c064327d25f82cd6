import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../../../engine/import/model.ts';
import { readFile } from '../../../../../engine/import/readers/index.ts';
import { sharedData } from '../../../../shared-data.ts';
import { codes, column, expectRefused, fileAt, readText } from '../support.ts';

const readEvent = (...lines: readonly string[]): Promise<ReadFile> =>
  readText(
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
    'clinic.ics',
  );

describe('calendar events', () => {
  it('reads times as written: in UTC, in a named zone, all day', async () => {
    const utc = await readEvent('DTSTART:20240704T231500Z', 'SUMMARY:Visit');
    expect(column(utc.tables[0], 'happened')).toEqual(['2024-07-04T23:15:00Z']);
    const zone = await readEvent('DTSTART;TZID="Europe/London":20240704T093000', 'SUMMARY:Visit');
    expect(column(zone.tables[0], 'happened')).toEqual(['2024-07-04T09:30:00']);
    const allDay = await readEvent(
      'DTSTART;VALUE=DATE:20240704',
      'DTEND;VALUE=DATE:20240707',
      'SUMMARY:Respite',
    );
    expect(column(allDay.tables[0], 'happened')).toEqual(['2024-07-04']);
    expect(column(allDay.tables[0], 'end')).toEqual(['2024-07-06']);
  });

  it('joins folded lines, undoes escapes, leaves alarms out', async () => {
    const { tables } = await readEvent(
      'DTSTART:20240704',
      'SUMMARY:Core gro',
      ' up',
      'BEGIN:VALARM',
      'SUMMARY:Reminder',
      'END:VALARM',
      'DESCRIPTION:Mum\\, nan\\nand HV',
      'LOCATION:Clinic',
    );
    expect(column(tables[0], 'text')).toEqual(['Core group\nMum, nan\nand HV']);
    expect(column(tables[0], 'place')).toEqual(['Clinic']);
  });

  it('says that an event was cancelled, not by whom', async () => {
    const { tables } = await readEvent('DTSTART:20240704', 'SUMMARY:Clinic', 'STATUS:CANCELLED');
    expect(column(tables[0], 'text')).toEqual(['Cancelled: Clinic']);
    expect(tables[0]?.knownLayout?.columns.some(({ role }) => role === 'type')).toBe(false);
  });

  it('reads stated further dates as rows, less those taken out, and never expands a rule', async () => {
    const read = await readEvent(
      'DTSTART:20240704',
      'RDATE;VALUE=DATE:20240711,20240718',
      'EXDATE;VALUE=DATE:20240711',
      'RRULE:FREQ=WEEKLY',
      'SUMMARY:Group',
    );
    expect(column(read.tables[0], 'happened')).toEqual(['2024-07-04', '2024-07-18']);
    expect(codes(read)).toEqual(['recurrence-not-expanded']);
  });

  it('keeps an event without a date, and refuses a calendar without events', async () => {
    const { tables } = await readEvent('SUMMARY:Undated');
    expect(column(tables[0], 'text')).toEqual(['Undated']);
    expectRefused(
      await readText('BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'none.ics'),
      'no-table-found',
      'none.ics',
    );
  });
});

const folder = sharedData('published/icalendar_fixtures');

describe.runIf(folder !== null)('published calendars', () => {
  it.each([
    ['alarm_google_future.ics', 1],
    ['example.ics', 3],
    ['issue_348_exception_parsing_value.ics', 1],
    ['issue_53_description_parsed_properly.ics', 1],
    // Six events that state 1, 1, 1, 2, 11 and 15 dates.
    ['rfc_5545_RDATE_example.ics', 31],
    ['x_location.ics', 1],
  ])('%s: %i rows', async (name, rows) => {
    const { tables } = await readFile(fileAt(`${folder}/${name}`));
    expect(tables[0]?.rows).toHaveLength(rows + 1);
  });
});
