import type { Person } from '../../shared/model/index.ts';
import { Refusal } from '../../shared/problem.ts';
import { namesToSettle } from '../case/names-to-settle.ts';
import { applyPeopleList, parsePeopleList } from '../case/people-list.ts';
import { rereadEntries } from '../case/reread.ts';
import type { CaseSession } from '../case/session.ts';
import { undoImport } from '../case/undo-import.ts';
import { setCoverage } from '../store/coverage.ts';
import { recordStep } from '../store/history.ts';
import { deletePerson, insertPerson, updatePerson } from '../store/people.ts';
import { changeAgency, countRows, listProblems, listSources, spanOfSource } from '../store/sources.ts';
import { procedures } from './context.ts';

const { people, sources } = procedures;

/** An edit of people changes who every row speaks of: all entries are read again in the same step. */
function editPeople<Result>(
  session: CaseSession,
  label: string,
  detail: Record<string, unknown>,
  edit: () => Result,
): Result {
  const result = recordStep(session.db, label, detail, () => {
    const value = edit();
    rereadEntries(session.db);
    return value;
  });
  session.changed();
  return result;
}

function contactsOf(session: CaseSession, person: Person): { mentions: number; lastContact: string | null } {
  let mentions = 0;
  let lastContact: string | null = null;
  for (const { reading, happened } of session.state.entries) {
    const mention = reading.people.find(({ personId }) => personId === person.id);
    if (mention || reading.children.includes(person.id)) mentions += 1;
    const seen =
      mention?.contact === true ||
      reading.sightings.some((s) => s.personId === person.id && s.seen !== 'not_seen');
    if (seen && happened.earliest !== null && (lastContact === null || happened.earliest > lastContact)) {
      lastContact = happened.earliest;
    }
  }
  return { mentions, lastContact };
}

export const peopleRouter = {
  list: people.list.handler(({ context }) => {
    const { session } = context.workspace;
    return session.state.people.map((person) => ({ ...person, ...contactsOf(session, person) }));
  }),
  add: people.add.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    return editPeople(session, `add ${input.role}`, { name: input.name }, () =>
      insertPerson(session.db, input),
    );
  }),
  change: people.change.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    const before = session.state.people.find(({ id }) => id === input.id);
    if (!before) {
      throw new Refusal('person-missing', 'That person is no longer on the list.', 'Add the person again.');
    }
    return editPeople(session, `change ${input.role}`, { before, after: input }, () => {
      updatePerson(session.db, input);
      return input;
    });
  }),
  remove: people.remove.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    const removed = editPeople(session, 'remove person', { id: input.id }, () =>
      deletePerson(session.db, input.id),
    );
    return { removed };
  }),
  importList: people.importList.handler(async ({ context, input }) => {
    const text = await input.file.text();
    const session = context.workspace.sessionToEdit;
    const list = parsePeopleList(input.file.name, text);
    const counts = applyPeopleList(session.db, list.people);
    session.changed();
    return { ...counts, problems: list.problems.map((problem) => ({ ...problem })) };
  }),
  unknownNames: people.unknownNames.handler(({ context }) => {
    const { entries, agencies } = context.workspace.session.state;
    return [...namesToSettle(entries, agencies)];
  }),
};

export const sourcesRouter = {
  list: sources.list.handler(({ context }) => {
    const { session } = context.workspace;
    const agencies = new Map(session.state.agencies.map((agency) => [agency.id, agency]));
    return listSources(session.db).flatMap((source) => {
      const agency = agencies.get(source.agencyId);
      if (!agency) return [];
      return [
        {
          id: source.id,
          name: source.name,
          agency,
          format: source.format,
          sha256: source.sha256,
          importedAt: source.importedAt,
          tables: [...countRows(session.db, source.id)],
          problems: [...listProblems(session.db, source.id)],
          ...spanOfSource(session.db, source.id),
        },
      ];
    });
  }),
  undo: sources.undo.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    const undone = undoImport(session.db, input.id);
    session.changed();
    return undone;
  }),
  agencies: sources.agencies.handler(({ context }) => [...context.workspace.session.state.agencies]),
  renameAgency: sources.renameAgency.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    const taken = session.state.agencies.some(({ id, name }) => id !== input.id && name === input.name);
    if (taken) {
      throw new Refusal(
        'agency-exists',
        `There is already an agency called ${input.name}.`,
        'Choose another name.',
      );
    }
    return editPeople(session, 'change agency', { ...input }, () => {
      changeAgency(session.db, input);
      return input;
    });
  }),
  coverage: sources.coverage.handler(({ context }) => [...context.workspace.session.state.coverage]),
  setCoverage: sources.setCoverage.handler(({ context, input }) => {
    const session = context.workspace.sessionToEdit;
    if (input.to < input.from) {
      throw new Refusal(
        'coverage-reversed',
        'The end of the span is before its beginning.',
        'Swap the two dates.',
      );
    }
    recordStep(session.db, 'set coverage', { ...input }, () =>
      setCoverage(session.db, input.agencyId, input.from, input.to),
    );
    session.marksChanged();
    return [...session.state.coverage];
  }),
};
