export * from './agency.ts';
export * from './chronology.ts';
export * from './dates.ts';
export * from './entry.ts';
export * from './flag.ts';
export * from './match.ts';
export * from './person.ts';
export * from './reading.ts';
