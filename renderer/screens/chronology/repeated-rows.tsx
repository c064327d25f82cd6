import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useRepetitions } from '../../client/queries.ts';
import { countOf } from '../../words/numbers.ts';
import { AsideList } from './aside-list.tsx';
import { RepeatedPair } from './repeated-pair.tsx';
import classes from './repeated-rows.module.css';

/** Pairs shown at once; more on request. */
const atOnce = 30;

/** Rows that may be repeated, two side by side, and what was set aside. Nothing is set aside by itself. */
export function RepeatedRows({ onClose }: { readonly onClose: () => void }) {
  const [shown, setShown] = useState(atOnce);
  const { suggested, setAside } = useRepetitions().data ?? { suggested: [], setAside: [] };
  return (
    <aside className={classes.side} aria-label="Repeated rows">
      <header className={classes.head}>
        <h2>Repeated rows</h2>
        <ActionIcon variant="subtle" size={32} aria-label="Close the list of repeated rows" onClick={onClose}>
          <IconX size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
      </header>
      {/* The list scrolls, so it takes the focus for the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.body} tabIndex={0} aria-label="Rows that may be repeated">
        <p className={classes.says}>
          {suggested.length === 0
            ? 'No two rows of one agency say the same about one day.'
            : 'One agency, one day, the same or nearly the same words. What is set aside leaves the chronology, the patterns and the reports; the row stays in the case. To keep both, leave them as they are.'}
        </p>
        {suggested.slice(0, shown).map((pair) => (
          <RepeatedPair key={`${pair.keep.id}-${pair.copy.id}`} pair={pair} />
        ))}
        {suggested.length > shown ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + atOnce)}>
            Show more: {countOf(suggested.length - shown, 'pair')}
          </Button>
        ) : null}
        <AsideList entries={setAside} />
      </section>
    </aside>
  );
}
