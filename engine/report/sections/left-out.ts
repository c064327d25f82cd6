import type { ChronologyEvent } from '../../../shared/model/index.ts';
import type { Block, ReportInput } from '../model.ts';

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What the report does not hold, and why: nothing is dropped in silence. */
export function leftOutSentences(
  input: ReportInput,
  events: readonly ChronologyEvent[],
  fromSelection: readonly string[],
): readonly string[] {
  const rejected = input.sources.flatMap((source) =>
    source.problems.filter(({ severity }) => severity === 'rejected'),
  );
  const setAside = input.sources.reduce(
    (sum, source) => sum + source.tables.reduce((rows, table) => rows + table.rejected, 0),
    0,
  );
  const repeated = input.sources.reduce(
    (sum, source) => sum + source.tables.reduce((rows, table) => rows + table.duplicate, 0),
    0,
  );
  const undated = events.filter(({ happened }) => happened.edtf === null).length;
  const withoutImpact = events.filter(({ accounts }) =>
    accounts.every(({ id }) => !input.notes.get(id)?.impact),
  ).length;
  const unknown = new Set(
    events.flatMap(({ accounts }) => accounts.flatMap(({ reading }) => reading.unknownNames)),
  );
  return [
    ...fromSelection,
    ...(setAside > 0
      ? [
          `${plural(setAside, 'row was', 'rows were')} set aside at import (totals, page furniture, unreadable rows); they are kept with the reason in the list of sources.`,
        ]
      : []),
    ...rejected.slice(0, 20).map(({ message }) => message),
    ...(repeated > 0
      ? [
          `${plural(repeated, 'row', 'rows')} repeated one that was already in the case and ${repeated === 1 ? 'is' : 'are'} shown once.`,
        ]
      : []),
    ...(undated > 0
      ? [
          `${plural(undated, 'event has', 'events have')} no readable date and ${undated === 1 ? 'stands' : 'stand'} at the end.`,
        ]
      : []),
    ...(input.openMatches > 0
      ? [
          `${plural(input.openMatches, 'suggestion', 'suggestions')} that two accounts tell of one event ${input.openMatches === 1 ? 'is' : 'are'} still open; such accounts are listed separately.`,
        ]
      : []),
    ...(withoutImpact > 0
      ? [`${plural(withoutImpact, 'event has', 'events have')} no impact on the child written yet.`]
      : []),
    ...(unknown.size > 0 && input.options.anonymise
      ? [
          `${plural(unknown.size, 'name is', 'names are')} not on the people list and may still stand in the text: read the report before sharing it.`,
        ]
      : []),
    ...input.failedPatterns,
  ];
}

export function leftOutBlocks(sentences: readonly string[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'What was left out, and why' },
    sentences.length === 0
      ? { kind: 'paragraph', text: 'Nothing was left out.' }
      : { kind: 'list', items: sentences },
  ];
}
