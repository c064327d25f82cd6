export { parseWrittenDate } from './parse-written-date.ts';
export type { DateContext } from './parse-written-date.ts';
export { readSerial } from './numeric-day.ts';
export { ageAt, certainlyWithin, monthsOld, possiblyWithin, sortKey, yearsOld } from './compare.ts';
export { formatDay, formatReadDate } from './format-read-date.ts';
