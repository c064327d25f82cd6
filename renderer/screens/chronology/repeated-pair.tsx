import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Entry } from '../../../shared/model/entry.ts';
import { useCommand } from '../../client/use-command.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { formatReadDate } from '../../words/dates.ts';
import { toSentence } from '../../words/sentence.ts';
import { whereItStands } from './repetition-words.ts';
import type { Suggested } from './repetition-words.ts';
import classes from './repeated-rows.module.css';

/** Two rows side by side, why they may be one, and the second set aside with a reason. */
export function RepeatedPair({ pair }: { readonly pair: Suggested }) {
  const { keep, copy, reason } = pair;
  const [why, setWhy] = useState(`Repeats ${whereItStands(keep)}`);
  const put = useCommand('chronology.setAside', (client, words: string) =>
    client.chronology.setAside({ entryId: copy.id, reason: words }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim() !== '') put.mutate(why.trim());
  };
  return (
    <article className={classes.pair}>
      <h3>
        <AgencyMark kind={keep.agencyKind} name={keep.agency} />
        {formatReadDate(keep.happened)}
      </h3>
      <div className={classes.beside}>
        <Row entry={keep} />
        <Row entry={copy} />
      </div>
      <p className={classes.reason}>{toSentence(reason)}</p>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          size="xs"
          aria-label={`Why ${whereItStands(copy)} is set aside`}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          size="xs"
          disabled={why.trim() === ''}
          loading={put.isPending}
        >
          Set the second aside
        </Button>
      </form>
    </article>
  );
}

function Row({ entry }: { readonly entry: Entry }) {
  return (
    <div className={classes.row}>
      <small>{whereItStands(entry)}</small>
      <p>{entry.text.trim() === '' ? entry.outcome : entry.text}</p>
      {entry.outcome === '' || entry.text.trim() === '' ? null : <small>{entry.outcome}</small>}
    </div>
  );
}
