import { formatDay } from '../../../shared/dates/index.ts';
import type { Chronology, Person, StatusPeriod } from '../../../shared/model/index.ts';
import { periodWord } from '../../../shared/profile/period-words.ts';
import type { OwnWords } from '../../../shared/profile/words.ts';
import { withoutEditor } from '../../status/edit-remarks.ts';
import type { Block, ReportInput } from '../model.ts';
import type { Rename } from '../pseudonyms.ts';

const inReport: ReadonlySet<StatusPeriod['kind']> = new Set([
  'child-protection-plan',
  'child-in-need',
  'looked-after',
  'early-help',
  'pre-proceedings',
  'worker',
]);

function bornText(person: Person, anonymised: boolean): string {
  if (person.born === null) return 'Not recorded';
  return anonymised ? person.born.slice(0, 4) : formatDay(person.born);
}

export function peopleTable(people: readonly Person[], rename: Rename, anonymised: boolean): Block {
  return {
    kind: 'table',
    name: 'People',
    columns: [
      { title: 'Name', width: 45 },
      { title: 'Role', width: 25 },
      { title: anonymised ? 'Year of birth' : 'Date of birth', width: 30 },
    ],
    rows: people
      .filter((person) => person.role !== 'professional')
      .map((person) => [
        { paragraphs: [rename(person.name)] },
        { paragraphs: [person.role] },
        { paragraphs: [bornText(person, anonymised)] },
      ]),
  };
}

/** Plans and workers; for a report on one child, that child's and the household's. */
export function statusTable(
  chronology: Chronology,
  words: OwnWords,
  rename: Rename,
  anonymised: boolean,
  child?: number,
): Block {
  const nameOf = new Map(chronology.people.map((person) => [person.id, person.name]));
  const periods = chronology.statusPeriods.filter(
    ({ kind, children }) =>
      inReport.has(kind) && (child === undefined || children.length === 0 || children.includes(child)),
  );
  return {
    kind: 'table',
    name: 'Plans and workers',
    columns: [
      { title: 'Status', width: 24 },
      { title: 'Children', width: 26 },
      { title: 'From', width: 14 },
      { title: 'To', width: 14 },
      { title: 'Detail', width: 22 },
    ],
    rows: periods.map((period) => [
      { paragraphs: [periodWord(period.kind, words)] },
      {
        paragraphs: [rename(period.children.map((id) => nameOf.get(id) ?? '').join(', ') || 'The household')],
      },
      { paragraphs: [formatDay(period.from)] },
      { paragraphs: [period.to === null ? 'Open at the last record' : formatDay(period.to)] },
      { paragraphs: [rename(detailOf(period, anonymised))] },
    ]),
  };
}

function detailOf({ label, remarks }: StatusPeriod, anonymised: boolean): string {
  const said = anonymised ? remarks.map(withoutEditor) : remarks;
  return [label, ...said].filter((text) => text !== '').join('. ');
}

/** Files are often called after the family: an anonymised report numbers them. */
export function fileName(name: string, index: number, anonymised: boolean): string {
  return anonymised ? `File ${index + 1}` : name;
}

/** Which agency's records are loaded, for which span, and how many rows of each file were taken. */
export function recordsTable(input: ReportInput, rename: Rename): Block {
  const spans = new Map<string, string>();
  for (const span of input.chronology.coverage) {
    const text = `${formatDay(span.from)} to ${formatDay(span.to)} (${span.basis})`;
    spans.set(span.agency, [spans.get(span.agency), text].filter(Boolean).join('; '));
  }
  return {
    kind: 'table',
    name: 'Records',
    columns: [
      { title: 'Agency', width: 28 },
      { title: 'File', width: 28 },
      { title: 'Records cover', width: 26 },
      { title: 'Rows read = added + repeated + set aside', width: 18 },
    ],
    rows: input.sources.map((source, index) => {
      const sum = (pick: 'read' | 'added' | 'duplicate' | 'rejected'): number =>
        source.tables.reduce((total, table) => total + table[pick], 0);
      return [
        { paragraphs: [rename(source.agency)] },
        { paragraphs: [fileName(source.name, index, input.options.anonymise === true)] },
        { paragraphs: [spans.get(source.agency) ?? 'Not known'] },
        { paragraphs: [`${sum('read')} = ${sum('added')} + ${sum('duplicate')} + ${sum('rejected')}`] },
      ];
    }),
  };
}
