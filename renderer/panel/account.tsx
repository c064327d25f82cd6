import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EntryDetail } from '../../shared/contract/chronology.ts';
import { useCommand } from '../client/use-command.ts';
import { AgencyMark } from '../parts/agency-mark.tsx';
import classes from './entry-panel.module.css';
import { Reading } from './reading.tsx';
import { SetAside } from './set-aside.tsx';
import { VerbatimRow } from './verbatim-row.tsx';

interface AccountProps {
  readonly detail: EntryDetail;
  /** The event has other accounts, so this one can be taken out of it. */
  readonly canSplit: boolean;
  /** Its date and words head the event already. */
  readonly heads: boolean;
}

/** One agency's account: the row as it stands in the file, beside what was read from it. */
export function Account({ detail, canSplit, heads }: AccountProps) {
  const { entry } = detail;
  const [litType, setLitType] = useState<string | null>(null);
  const split = useCommand('matching.split', (client) => client.matching.split({ entryId: entry.id }));
  const head = useCommand('matching.head', (client) => client.matching.head({ entryId: entry.id }));
  return (
    <article className={classes.account}>
      <header className={classes.accountHead}>
        <AgencyMark kind={entry.agencyKind} name={entry.agency} named />
        {canSplit && !heads ? (
          <Button
            variant="subtle"
            size="compact-xs"
            loading={head.isPending}
            onClick={() => head.mutate()}
            title="Its date and words come first"
          >
            Put first
          </Button>
        ) : null}
        {canSplit ? (
          <Button
            variant="subtle"
            size="compact-xs"
            loading={split.isPending}
            onClick={() => split.mutate()}
            title="This account tells of another event"
          >
            Make it an event of its own
          </Button>
        ) : null}
      </header>
      <div className={classes.beside}>
        <section>
          <h3>As it stands in the file</h3>
          <VerbatimRow detail={detail} litType={litType} />
        </section>
        <section>
          <h3>Read from it</h3>
          <Reading detail={detail} onLight={setLitType} />
        </section>
      </div>
      <p className={classes.locator}>{detail.locator}</p>
      <SetAside entryId={entry.id} />
    </article>
  );
}
