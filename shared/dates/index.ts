export { parseWrittenDate } from './parse-written-date.ts';
export type { DateContext } from './parse-written-date.ts';
export { oneDay, readSerial } from './numeric-day.ts';
