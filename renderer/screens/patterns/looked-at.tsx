import { useState } from 'react';
import type { Flag } from '../../../shared/model/flag.ts';
import { countOf } from '../../words/numbers.ts';
import { EvidenceList } from './evidence-list.tsx';
import classes from './flag-detail.module.css';
import { useLines } from './use-patterns.ts';

/** Events that were looked at and left out, with the reason; read only when asked for. */
export function LookedAt({ flag }: { readonly flag: Flag }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Looked at and left out, {countOf(flag.excluded.length, 'record')}</summary>
      {open ? <Excluded flag={flag} /> : null}
    </details>
  );
}

function Excluded({ flag }: { readonly flag: Flag }) {
  const lines = useLines(
    flag,
    flag.excluded.map(({ eventId }) => eventId),
  );
  return (
    <EvidenceList label="Looked at and left out" pieces={flag.excluded} lines={lines} onLight={noLight} />
  );
}

function noLight(): void {}
