import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../client/client-context.ts';
import { toProblem } from '../../client/problem.ts';
import { usePeople } from '../../client/queries.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { emptyDraft } from './draft.ts';
import type { PersonDraft } from './draft.ts';
import { ListImportButton, ListImportOutcome, useListImport } from './list-import.tsx';
import { PeopleTable } from './people-table.tsx';
import type { ListedPerson } from './people-table.tsx';
import classes from './people.module.css';
import { PersonForm } from './person-form.tsx';
import { UnknownNames } from './unknown-names.tsx';

/** The children, their family and the professionals, with the spellings that records use. */
export function People() {
  const client = useClient();
  const people = usePeople();
  const unknown = useQuery({ queryKey: ['people', 'unknown'], queryFn: () => client.people.unknownNames() });
  const [draft, setDraft] = useState<PersonDraft | null>(null);
  const listImport = useListImport();
  if (people.isError) return <ProblemNote problem={toProblem(people.error)} />;
  if (people.data === undefined) return <Loading what="the people" />;
  const open = ({ mentions: _m, lastContact: _l, ...person }: ListedPerson) => setDraft(person);
  const add = (
    <Button
      leftSection={<IconUserPlus size={16} stroke={1.8} aria-hidden />}
      onClick={() => setDraft(emptyDraft)}
    >
      Add a person
    </Button>
  );
  const nobody = people.data.length === 0;
  return (
    <>
      <ScreenHead title="People" note="The list decides whom a record is about.">
        <ListImportButton run={listImport} />
        {nobody ? null : add}
      </ScreenHead>
      <ListImportOutcome run={listImport} />
      <div className={classes.columns}>
        <section
          className={classes.list}
          aria-label="People on the list"
          // It scrolls, so it takes the focus.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {nobody ? (
            <EmptyScreen title="Nobody is on the list yet" step={add}>
              Add the children first, then family and the professionals whose names recur. Each name and
              spelling lets Throughline see whom a record is about.
            </EmptyScreen>
          ) : (
            <PeopleTable people={people.data} open={draft?.id ?? null} onOpen={open} />
          )}
        </section>
        <div className={classes.side}>
          {draft === null ? (
            <UnknownNames
              names={unknown.data ?? []}
              people={people.data}
              onAdd={(name, role) => setDraft({ ...emptyDraft, name, role })}
            />
          ) : (
            <PersonForm key={`${draft.id}-${draft.name}`} draft={draft} onDone={() => setDraft(null)} />
          )}
        </div>
      </div>
    </>
  );
}
