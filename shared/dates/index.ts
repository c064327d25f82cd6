export { parseWrittenDate } from './parse-written-date.ts';
export type { DateContext } from './parse-written-date.ts';
export { oneDay, readSerial } from './numeric-day.ts';
export { ageAt, certainlyWithin, monthsOld, possiblyWithin, sortKey, yearsOld } from './compare.ts';
export type { DateSpan } from './compare.ts';
export { formatDay, formatEdtf, formatReadDate } from './format-read-date.ts';
