import { Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useCommand } from '../../client/use-command.ts';
import { useFocusOnShow } from '../../parts/use-focus-on-show.ts';
import classes from './event-table.module.css';

interface ImpactCellProps {
  readonly entryId: number;
  readonly impact: string;
  readonly number: number;
  /** The row is the active one, so its controls take the Tab key. */
  readonly reachable: boolean;
}

/** What it meant for the child, written in place. Enter keeps it, Escape leaves it as it was. */
export function ImpactCell({ entryId, impact, number, reachable }: ImpactCellProps) {
  const [editing, setEditing] = useState(false);
  if (editing) return <ImpactField entryId={entryId} impact={impact} onDone={() => setEditing(false)} />;
  return (
    <button
      type="button"
      className={impact === '' ? classes.addImpact : classes.impact}
      tabIndex={reachable ? 0 : -1}
      aria-label={impact === '' ? `Write the impact of event ${number}` : `Impact: ${impact}. Change`}
      onClick={(click) => {
        click.stopPropagation();
        setEditing(true);
      }}
    >
      {impact === '' ? (
        <>
          <IconPencil size={14} stroke={1.6} aria-hidden /> Write
        </>
      ) : (
        impact
      )}
    </button>
  );
}

interface ImpactFieldProps {
  readonly entryId: number;
  readonly impact: string;
  readonly onDone: () => void;
}

function ImpactField({ entryId, impact, onDone }: ImpactFieldProps) {
  const [words, setWords] = useState(impact);
  const field = useFocusOnShow<HTMLTextAreaElement>();
  const save = useCommand('chronology.correct', (client, words: string) =>
    client.chronology.correct({ entryId, correction: { impact: words } }),
  );
  const keep = () => {
    if (words.trim() !== impact) save.mutate(words.trim());
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onDone();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      keep();
    }
  };
  return (
    <Textarea
      ref={field}
      autosize
      minRows={2}
      maxRows={6}
      size="xs"
      aria-label="Impact on the child"
      value={words}
      onClick={(click) => click.stopPropagation()}
      onChange={(event) => setWords(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
}
