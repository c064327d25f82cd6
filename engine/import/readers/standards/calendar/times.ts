/**
 * An iCalendar date or date-time as ISO 8601: `20240101` is `2024-01-01`, `20240101T093000Z` is
 * `2024-01-01T09:30:00Z`; a local time keeps its wall clock. Anything else stays as written.
 */
export function toIso(value: string): string {
  const match = /^\s*(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?\s*$/.exec(value);
  if (match === null) return /^\s*[+-]?P/.test(value) ? '' : value.trim();
  const [, year, month, day, hour, minute, second = '00', zone = ''] = match;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone}`;
}

/** The ISO day before an ISO day. */
export function dayBefore(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time - 86_400_000).toISOString().slice(0, 10);
}
