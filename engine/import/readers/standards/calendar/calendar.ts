import type { FileBytes, ImportProblem, ReadFile, Reader } from '../../../model.ts';
import { decodeText } from '../../delimited/decode.ts';
import { ReadRefusal, remark } from '../../problems.ts';
import { textStart } from '../../sniff.ts';
import { recordTable } from '../known-table.ts';
import type { KnownRecord } from '../known-table.ts';
import { contentLines, plainText } from './content-lines.ts';
import type { ContentLine } from './content-lines.ts';
import { dayBefore, toIso } from './times.ts';

/** iCalendar (.ics): one row for each event, and for each further date that the event states. */
export const calendarReader: Reader = {
  format: 'icalendar',
  accepts: (file) => /^\uFEFF?\s*BEGIN:(?:VCALENDAR|VEVENT)\b/i.test(textStart(file.bytes)),
  read: readCalendar,
};

function readCalendar(file: FileBytes): ReadFile {
  const lines = contentLines(decodeText(file.bytes).text);
  const events = eventsOf(lines);
  if (events.length === 0) {
    throw new ReadRefusal(
      'no-table-found',
      `${file.name}: the calendar holds no events.`,
      'Check that the right calendar was exported, and send it again.',
    );
  }
  const title = lines.find((line) => line.name === 'X-WR-CALNAME')?.value;
  return {
    format: 'icalendar',
    tables: [
      recordTable(
        'iCalendar',
        null,
        title === undefined ? [] : [plainText(title)],
        events.flatMap(eventRecords),
      ),
    ],
    problems: recurrenceRemark(file.name, events),
  };
}

type Event = readonly ContentLine[];

/** The properties of each event; alarms and other parts inside an event are left out. */
function eventsOf(lines: readonly ContentLine[]): readonly Event[] {
  const events: ContentLine[][] = [];
  let current: ContentLine[] | null = null;
  let inside = 0;
  for (const line of lines) {
    const part = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && part === 'VEVENT') {
      current = [];
      inside = 0;
      events.push(current);
    } else if (line.name === 'END' && part === 'VEVENT') current = null;
    else if (line.name === 'BEGIN') inside += 1;
    else if (line.name === 'END') inside = Math.max(0, inside - 1);
    else if (inside === 0) current?.push(line);
  }
  return events;
}

interface Occurrence {
  readonly start: string;
  readonly end: string;
}

function eventRecords(event: Event): readonly KnownRecord[] {
  const value = (name: string): string => plainText(event.find((line) => line.name === name)?.value ?? '');
  const summary = value('SUMMARY');
  const description = value('DESCRIPTION');
  const status = value('STATUS').toLowerCase();
  const organiser = event.find((line) => line.name === 'ORGANIZER');
  const shared = {
    recorded: toIso(value('CREATED')),
    text: [status === 'cancelled' ? `Cancelled: ${summary}` : summary, description]
      .filter((part) => part !== '')
      .join('\n'),
    outcome: status === 'cancelled' ? 'Cancelled' : '',
    place: value('LOCATION'),
    author: organiser?.parameters.get('CN') ?? '',
    record: value('UID'),
  };
  return occurrences(event).map(({ start, end }) => Object.assign({ happened: start, end }, shared));
}

/** The start, and every further date the event states (RDATE), less those it takes out (EXDATE). */
function occurrences(event: Event): readonly Occurrence[] {
  const first = event.find((line) => line.name === 'DTSTART');
  const out = new Set(
    event.filter((line) => line.name === 'EXDATE').flatMap((line) => line.value.split(',').map(toIso)),
  );
  const found = new Map<string, Occurrence>();
  if (first !== undefined) {
    const start = toIso(first.value);
    found.set(start, { start, end: endOf(event, start) });
  }
  for (const line of event) {
    if (line.name !== 'RDATE') continue;
    for (const each of line.value.split(',')) {
      const [start = '', end = ''] = each.split('/').map(toIso);
      // Times in different zones are different starts even where they read alike.
      const key = `${start} ${line.parameters.get('TZID') ?? ''}`.trim();
      if (start !== '' && !found.has(key))
        found.set(key, { start, end: start.slice(0, 10) === end.slice(0, 10) ? '' : end });
    }
  }
  const stated = [...found.values()].filter(({ start }) => !out.has(start));
  return stated.length === 0 ? [{ start: '', end: '' }] : stated;
}

/** The end where it lies on another day. The end of an all-day event is the day after it (RFC 5545, 3.6.1). */
function endOf(event: Event, start: string): string {
  const line = event.find((each) => each.name === 'DTEND');
  if (line === undefined) return '';
  const end = toIso(line.value);
  const last = end.length === 10 ? dayBefore(end) : end;
  return last.slice(0, 10) > start.slice(0, 10) ? last : '';
}

function recurrenceRemark(fileName: string, events: readonly Event[]): ImportProblem[] {
  const repeating = events.filter((event) => event.some((line) => line.name === 'RRULE')).length;
  if (repeating === 0) return [];
  return [
    remark(
      'warning',
      'recurrence-not-expanded',
      null,
      `${fileName}: ${repeating} repeating ${repeating === 1 ? 'event was' : 'events were'} read at the first date alone, since a rule does not show that each date took place.`,
      'Add the dates that took place by hand, or export the calendar as a list.',
    ),
  ];
}
