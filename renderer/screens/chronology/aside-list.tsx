import { Button } from '@mantine/core';
import { useCommand } from '../../client/use-command.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { formatReadDate } from '../../words/dates.ts';
import { formatCount } from '../../words/numbers.ts';
import { toSentence } from '../../words/sentence.ts';
import classes from './repeated-rows.module.css';
import { whereItStands } from './repetition-words.ts';
import type { SetAsideEntry } from './repetition-words.ts';

/** What was set aside, each with its reason and a way back. */
export function AsideList({ entries }: { readonly entries: readonly SetAsideEntry[] }) {
  const bringBack = useCommand('chronology.setAside', (client, entryId: number) =>
    client.chronology.setAside({ entryId, reason: null }),
  );
  return (
    <section className={classes.aside} aria-label="Set aside">
      <h3>
        Set aside <small>{formatCount(entries.length)}</small>
      </h3>
      {entries.length === 0 ? (
        <p className={classes.says}>Entries that you set aside will be listed here with their reason.</p>
      ) : (
        <ul>
          {entries.map(({ entry, reason }) => (
            <li key={entry.id}>
              <div>
                <strong>
                  <AgencyMark kind={entry.agencyKind} name={entry.agency} />
                  {formatReadDate(entry.happened)}
                </strong>
                <p>{entry.text.trim() === '' ? entry.outcome : entry.text}</p>
                <small>
                  {toSentence(whereItStands(entry))} {toSentence(reason)}
                </small>
              </div>
              <Button
                variant="default"
                size="compact-xs"
                aria-label={`Bring back ${whereItStands(entry)}`}
                disabled={bringBack.isPending}
                onClick={() => bringBack.mutate(entry.id)}
              >
                Bring back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
