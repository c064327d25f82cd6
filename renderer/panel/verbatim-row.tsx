import type { EntryDetail } from '../../shared/contract/chronology.ts';
import classes from './entry-panel.module.css';
import { toStretches } from './highlights.ts';

interface VerbatimRowProps {
  readonly detail: EntryDetail;
  /** Code of the type whose words stand out. */
  readonly litType: string | null;
}

/** The row, heading by heading, with the words that caused an event type underlined. */
export function VerbatimRow({ detail, litType }: VerbatimRowProps) {
  return (
    <dl className={classes.verbatim}>
      {detail.verbatim
        .filter(({ cell }) => cell.trim() !== '')
        .map(({ heading, cell }, index) => (
          // Two columns may have the same heading: their place is their identity.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={`${index}-${heading}`}>
            <dt>{heading === '' ? 'No heading' : heading}</dt>
            <dd>
              {toStretches(cell, detail.entry.reading.types).map((stretch, place) =>
                stretch.codes.length === 0 ? (
                  stretch.text
                ) : (
                  <mark
                    // oxlint-disable-next-line react/no-array-index-key
                    key={place}
                    data-lit={(litType !== null && stretch.codes.includes(litType)) || undefined}
                  >
                    {stretch.text}
                  </mark>
                ),
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
