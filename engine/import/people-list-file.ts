import type { ReadFile } from './model.ts';

/** Headings that a list of people has and records of events do not. */
const personal = new Set(['dob', 'date_of_birth', 'date of birth', 'sex', 'aliases', 'pseudonym']);

function isPeopleList(headings: ReadonlySet<string>): boolean {
  return (
    headings.has('name') && headings.has('role') && [...personal].some((heading) => headings.has(heading))
  );
}

/**
 * A file of people (name, role, date of birth, aliases) dropped among the records would become undated
 * events: it is refused here, and the remedy says where it belongs.
 */
export function refusePeopleList(fileName: string, read: ReadFile): ReadFile {
  const [table, ...others] = read.tables;
  const cells = table?.rows[0]?.cells.map(({ text }) => text.trim().toLowerCase()) ?? [];
  if (others.length > 0 || !isPeopleList(new Set(cells))) return read;
  return {
    format: read.format,
    tables: [],
    problems: [
      {
        code: 'people-list',
        severity: 'refused',
        table: null,
        row: null,
        message: `${fileName} is a list of people, not of records.`,
        remedy: 'Add it on the People screen, or with "throughline people".',
      },
    ],
  };
}
