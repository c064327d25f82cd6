import type { EventLine } from '../../../shared/contract/chronology.ts';
import type { Evidence } from '../../../shared/model/flag.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { useLookingAt } from '../../state/looking-at.tsx';
import { formatReadDate } from '../../words/dates.ts';
import classes from './evidence-list.module.css';

interface EvidenceListProps {
  readonly label: string;
  readonly pieces: readonly Evidence[];
  readonly lines: ReadonlyMap<number, EventLine>;
  readonly onLight: (eventId: number | null) => void;
}

/** Pieces of evidence, each with its event; a click opens the event in the panel. */
export function EvidenceList({ label, pieces, lines, onLight }: EvidenceListProps) {
  const { eventId: open, openEvent } = useLookingAt();
  return (
    <ul className={classes.list} aria-label={label}>
      {pieces.map((piece) => {
        const line = lines.get(piece.eventId);
        const carrying = line?.accounts.filter(({ entryId }) => piece.entryIds.includes(entryId)) ?? [];
        const accounts = carrying.length > 0 ? carrying : (line?.accounts.slice(0, 1) ?? []);
        return (
          <li key={`${piece.eventId}-${piece.note}`}>
            <button
              type="button"
              className={classes.piece}
              aria-pressed={open === piece.eventId}
              onClick={() => openEvent(piece.eventId)}
              onMouseEnter={() => onLight(piece.eventId)}
              onMouseLeave={() => onLight(null)}
              onFocus={() => onLight(piece.eventId)}
              onBlur={() => onLight(null)}
            >
              <span className={classes.number}>{line?.number ?? ''}</span>
              <time>{line === undefined ? '' : formatReadDate(line.happened)}</time>
              <span className={classes.agencies}>
                {accounts.slice(0, 2).map((account) => (
                  <AgencyMark key={account.entryId} kind={account.agencyKind} name={account.agency} />
                ))}
              </span>
              <span className={classes.note}>
                {piece.note}
                <small>{accounts[0]?.text}</small>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
