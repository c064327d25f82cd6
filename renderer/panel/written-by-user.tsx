import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { EntryDetail } from '../../shared/contract/chronology.ts';
import { useCommand } from '../client/use-command.ts';
import classes from './entry-panel.module.css';

/** Impact and analysis: the user's own words, kept apart from the record. */
export function WrittenByUser({ detail }: { readonly detail: EntryDetail }) {
  return (
    <section className={classes.section}>
      <h3>Written by you, not by the agencies</h3>
      <KeptText
        key={`impact-${detail.entry.id}-${detail.impact}`}
        entryId={detail.entry.id}
        part="impact"
        label="Impact on the child"
        hint="What this day was like for the child."
        words={detail.impact}
      />
      <KeptText
        key={`analysis-${detail.entry.id}-${detail.analysis}`}
        entryId={detail.entry.id}
        part="analysis"
        label="Analysis"
        hint="What it may mean, and what you rest that on."
        words={detail.analysis}
      />
    </section>
  );
}

interface KeptTextProps {
  readonly entryId: number;
  readonly part: 'impact' | 'analysis';
  readonly label: string;
  readonly hint: string;
  readonly words: string;
}

/** A text that is kept when the field is left. */
function KeptText({ entryId, part, label, hint, words }: KeptTextProps) {
  const [typed, setTyped] = useState(words);
  const save = useCommand('chronology.correct', (client, text: string) =>
    client.chronology.correct({ entryId, correction: { [part]: text } }),
  );
  return (
    <Textarea
      label={label}
      placeholder={hint}
      size="xs"
      autosize
      minRows={2}
      maxRows={12}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => typed.trim() !== words && save.mutate(typed.trim())}
    />
  );
}
