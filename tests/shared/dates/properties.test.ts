import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber, weekday } from '../../../shared/calendar/iso-day.ts';
import { parseWrittenDate } from '../../../shared/dates/parse-written-date.ts';

const today = '2026-11-22';
const anyDay = fc
  .integer({ min: toDayNumber('1928-01-01'), max: toDayNumber('2027-12-31') })
  .map((n) => fromDayNumber(n));

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function ordinal(day: number): string {
  const tens = day % 100;
  if (tens >= 11 && tens <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
}

/** Ways to write a day that the practice rules allow. */
const spellings: readonly ((day: string) => string)[] = [
  (day) => day,
  (day) => day.replaceAll('-', ''),
  (day) => parts(day).dmy.join('/'),
  (day) => parts(day).dmy.join('.'),
  (day) => parts(day).dmy.join(' '),
  (day) => parts(day).dmy.join('-'),
  (day) => `${parts(day).day}/${parts(day).month}/${day.slice(2, 4)}`,
  (day) => `${parts(day).day}.${parts(day).month}/${day.slice(2, 4)}`,
  (day) => `${parts(day).day}-${parts(day).name.slice(0, 3)}-${day.slice(2, 4)}`,
  (day) => `${parts(day).day} ${parts(day).name} ${day.slice(0, 4)}`,
  (day) => `${ordinal(parts(day).day)} of ${parts(day).name.toUpperCase()} ${day.slice(0, 4)}`,
  (day) =>
    `${weekdays[weekday(day)]} ${ordinal(parts(day).day)} ${parts(day).name.slice(0, 3)} ${day.slice(0, 4)}`,
  (day) => `${parts(day).name} ${parts(day).day}, ${day.slice(0, 4)}`,
  (day) => `on the ${ordinal(parts(day).day)} ${parts(day).name} ${day.slice(2, 4)}`,
  (day) => `  ${parts(day).dmy.join('/')} 00:00:00 `,
  (day) => String(toDayNumber(day) + 25_569),
];

function parts(day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  return {
    day: Number(date),
    month: Number(month),
    name: months[Number(month) - 1] ?? '',
    dmy: [date, month, year],
  };
}

describe('reading written dates', () => {
  it('reads any day back in any spelling', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...spellings), (day, spell) => {
        // Serials below 20000 are plain numbers.
        fc.pre(day > '1954-10-03' || /\D/.test(spell(day)) || spell(day).length === 8);
        const raw = spell(day);
        expect(parseWrittenDate(raw, { today })).toMatchObject({
          raw,
          edtf: day,
          earliest: day,
          latest: day,
          time: null,
          problem: null,
        });
      }),
      { seed: 3, numRuns: 3000 },
    );
  });

  it('reads any day and time back', () => {
    const anyTime = fc.integer({ min: 1, max: 1439 });
    const clocks: readonly ((hour: number, minute: number) => string)[] = [
      (h, m) => ` ${pad(h)}:${pad(m)}`,
      (h, m) => `T${pad(h)}:${pad(m)}:00`,
      (h, m) => ` at ${pad(h)}.${pad(m)}hrs`,
      (h, m) => ` ${pad(h)}${pad(m)} hours`,
      (h, m) => ` @ ${((h + 11) % 12) + 1}.${pad(m)}${h < 12 ? 'am' : ' p.m.'}`,
    ];
    fc.assert(
      fc.property(anyDay, anyTime, fc.constantFrom(...clocks), (day, minutes, clock) => {
        const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
        const read = parseWrittenDate(day + clock(hour, minute), { today });
        expect([read.edtf, read.time]).toEqual([day, `${pad(hour)}:${pad(minute)}`]);
      }),
      { seed: 4, numRuns: 1500 },
    );
  });

  it('reads any range of two days, whichever parts the left side leaves out', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom('-', ' - ', ' to ', ' until '),
        (from, length, join) => {
          const to = fromDayNumber(toDayNumber(from) + length);
          const [a, b] = [parts(from), parts(to)];
          const right = `${b.day} ${b.name} ${to.slice(0, 4)}`;
          const left = from.slice(0, 7) === to.slice(0, 7) ? `${a.day}` : `${a.day} ${a.name.slice(0, 3)}`;
          // A range of nearly a year that starts and ends in one month needs its year.
          fc.pre(from.slice(0, 7) === to.slice(0, 7) || a.month !== b.month);
          expect(parseWrittenDate(left + join + right, { today }).edtf).toBe(`${from}/${to}`);
        },
      ),
      { seed: 5, numRuns: 1000 },
    );
  });

  it('never throws, keeps the raw text, and gives days only together with EDTF', () => {
    const vocabulary = (
      '22 5 2016 16 / - . May Sept early mid to and ( ) ? w/c about or 1430 pm : T Z since onwards summer s ' +
      'term , Mon 43500 00:00 ~ Christmas before between 31 02 +01:00 [ ] noon at'
    ).split(' ');
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(fc.constantFrom(...vocabulary), { maxLength: 16 }).map((words) => words.join(' ')),
      fc.array(fc.constantFrom(...vocabulary), { maxLength: 10 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const read = parseWrittenDate(raw, { today });
        expect(read.raw).toBe(raw);
        if (read.edtf === null) {
          expect([read.earliest, read.latest, read.time]).toEqual([null, null, null]);
          expect(read.problem).not.toBeNull();
        } else {
          expect(read.edtf).not.toContain('undefined');
          expect(read.problem === null || read.problem === 'weekday-mismatch').toBe(true);
          expect(read.earliest ?? read.latest).not.toBeNull();
          if (read.earliest !== null && read.latest !== null) expect(read.earliest <= read.latest).toBe(true);
        }
      }),
      { seed: 6, numRuns: 6000 },
    );
  });

  it('does not read texts of more than 200 characters', () => {
    expect(parseWrittenDate('22 May 2016 '.repeat(20_000), { today }).problem).toBe('no-date');
  });
});

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
