import type { Facts } from '../../../shared/model/index.ts';

type Attendance = NonNullable<Facts['attendance']>;

/** Headings of attendance tables, by what they hold. */
const headings = {
  possible: /possible/i,
  attended: /^(sessions )?(attended|present)( sessions)?$|sessions attended|^present$/i,
  authorised: /^(?!.*un-?auth).*auth/i,
  unauthorised: /un-?auth/i,
  percent: /^(?!.*absen)(?=.*(?:%|percent|per cent|rate)).*(?:attend|present)/i,
  barePercent: /^(?:%|percent|percentage|per cent)$/i,
} as const;
const FROM = /^(from|start( date)?|period start)$/i;
const TO = /^(to|end( date)?|period end|until)$/i;

/** Attendance figures from columns of their own; null where the row has none. Sessions are half days. */
export function attendanceInColumns(
  other: Readonly<Record<string, string>> | undefined,
  from: string | null,
  to: string | null,
): Attendance | null {
  if (other === undefined) return null;
  const cells = Object.entries(other);
  const value = (pattern: RegExp): number | null => {
    const cell = cells.find(([heading]) => pattern.test(heading.trim()));
    return cell === undefined ? null : toNumber(cell[1]);
  };
  const possible = value(headings.possible);
  const attended = value(headings.attended);
  const percent = value(headings.percent) ?? (possible === null ? null : value(headings.barePercent));
  if (possible === null && percent === null) return null;
  return {
    from: dayIn(cells, FROM) ?? from,
    to: dayIn(cells, TO) ?? to,
    possible,
    attended,
    authorised: value(headings.authorised),
    unauthorised: value(headings.unauthorised),
    percent:
      percent === null && possible !== null && attended !== null && possible > 0
        ? round((100 * attended) / possible)
        : round(percent),
  };
}

function dayIn(cells: readonly (readonly [string, string])[], pattern: RegExp): string | null {
  const written = cells.find(([heading]) => pattern.test(heading.trim()))?.[1] ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : null;
}

function toNumber(written: string): number | null {
  const cleaned = written.replace(/[%,\s]/g, '');
  return cleaned === '' || Number.isNaN(Number(cleaned)) ? null : Number(cleaned);
}

/** One decimal: spreadsheets hand over 82.90000000000001. A share below 1 is a percentage as a fraction. */
function round(percent: number | null): number | null {
  if (percent === null) return null;
  if (percent > 0 && percent <= 1) return round(percent * 100);
  return Math.round(percent * 10) / 10;
}
