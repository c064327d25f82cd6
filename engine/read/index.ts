export { type FamilyIndex, buildFamilyIndex } from './people/family-index.ts';
export { type EntryToRead, readEntry } from './read-entry.ts';
export { type Note, type NoteReading, readNote } from './note.ts';
