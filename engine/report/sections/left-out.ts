import type { ChronologyEvent } from '../../../shared/model/index.ts';
import type { Block, ReportInput } from '../model.ts';
import { fileName } from './background.ts';

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Rows with a problem that are named one by one; the list of sources has them all (team default). */
const spelledOut = 20;

/** Entries that a person took out, counted by the reason given. */
function setByHand(reasons: readonly string[]): readonly string[] {
  return [...Map.groupBy(reasons, (reason) => reason)].map(
    ([reason, { length }]) => `${plural(length, 'entry was', 'entries were')} set aside by hand: ${reason}`,
  );
}

/** What the report does not hold, and why: nothing is dropped in silence. */
export function leftOutSentences(
  input: ReportInput,
  events: readonly ChronologyEvent[],
  fromSelection: readonly string[],
): readonly string[] {
  const anonymised = input.options.anonymise === true;
  const rejected = input.sources.flatMap(({ name, problems }, index) =>
    problems
      .filter(({ severity }) => severity === 'rejected')
      .map(({ message }) => message.replaceAll(name, fileName(name, index, anonymised))),
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
    ...rejected.slice(0, spelledOut),
    ...(rejected.length > spelledOut
      ? [
          `${plural(rejected.length - spelledOut, 'more row', 'more rows')} could not be read; the list of sources names each.`,
        ]
      : []),
    ...setByHand(input.setAsideBecause),
    ...(input.withdrawn > 0
      ? [
          `${plural(input.withdrawn, 'row', 'rows')} that a newer version of the file changed or no longer holds ${input.withdrawn === 1 ? 'is' : 'are'} not shown.`,
        ]
      : []),
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
    ...(anonymised
      ? [
          'Names on the people list, dates of birth, postcodes, telephone and NHS numbers and e-mail addresses were replaced. Places, schools, people who are not on the list and what happened can still tell who the family is: read the report before sharing it.',
        ]
      : []),
    ...(unknown.size > 0 && anonymised
      ? [
          `${plural(unknown.size, 'name is', 'names are')} not on the people list and may still stand in the text.`,
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
