import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Filter } from '../../../shared/contract/filter.ts';
import { toProblem } from '../../client/problem.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useLookingAt } from '../../state/looking-at.tsx';
import { EventRow } from './event-row.tsx';
import classes from './event-table.module.css';
import { lineAt, lineCount } from './row-order.ts';
import { stepFor } from './table-keys.ts';
import { useEventPages } from './use-event-pages.ts';

export type RowDensity = 'compact' | 'comfortable';

interface EventTableProps {
  readonly filter: Filter;
  readonly total: number;
  readonly undated: number;
  readonly density: RowDensity;
}

const headings = [
  'Date',
  'Agency',
  'What happened',
  'Child’s voice',
  'Impact on the child',
  'Outcome',
  'Flags',
];

/** The chronology as a table of which only the rows in sight exist; arrow keys move through all of it. */
export function EventTable({ filter, total, undated, density }: EventTableProps) {
  const { eventId, openEvent } = useLookingAt();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const lines = lineCount(total, undated);
  // The virtual list keeps its own state; nothing here is memoised by the compiler.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => (density === 'compact' ? 33 : 74),
    overscan: 12,
  });
  const shown = rows.getVirtualItems();
  const { eventAt, error } = useEventPages(
    filter,
    (shown[0]?.index ?? 0) - 1,
    shown[shown.length - 1]?.index ?? 0,
  );
  useEffect(() => rows.measure(), [density, rows]);
  useEffect(() => setActive(0), [filter]);

  const focusLine = (line: number) => {
    setActive(line);
    rows.scrollToIndex(line);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus({ preventScroll: true });
    });
    const place = lineAt(line, total, undated);
    const event = place.kind === 'event' ? eventAt(place.position) : undefined;
    if (eventId !== null && event !== undefined) openEvent(event.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.dataset['line'] === undefined) return;
    const pageLines = Math.max(
      1,
      Math.floor((scroller.current?.clientHeight ?? 0) / (density === 'compact' ? 33 : 74)) - 1,
    );
    const step = stepFor(event.key, active, lines, pageLines);
    if (step !== null) {
      event.preventDefault();
      focusLine(step);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      target.click();
    } else if (event.key === 'Escape' && eventId !== null) openEvent(null);
  };

  if (error !== null) return <ProblemNote problem={toProblem(error)} />;
  return (
    <div ref={scroller} className={classes.scroller} data-density={density}>
      {/* A table that is walked with the arrow keys is a grid. */}
      <table
        className={classes.table}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label="Chronology"
        aria-rowcount={lines + 1}
        aria-colcount={headings.length}
        onKeyDown={onKeyDown}
      >
        <thead className={classes.headGroup}>
          <tr aria-rowindex={1} className={classes.head}>
            {headings.map((heading, index) => (
              <th
                key={heading}
                scope="col"

                className={classes.cell}
                aria-colindex={index + 1}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ height: rows.getTotalSize() }}>
          {shown.map((item) => {
            const place = lineAt(item.index, total, undated);
            const event = place.kind === 'event' ? eventAt(place.position) : undefined;
            return (
              <EventRow
                key={item.key}
                ref={rows.measureElement}
                line={item.index}
                top={item.start}
                place={place}
                event={event}
                before={place.kind === 'event' ? eventAt(place.position - 1) : undefined}
                undated={undated}
                active={item.index === active}
                open={event !== undefined && event.id === eventId}
                onOpen={() => {
                  setActive(item.index);
                  if (event !== undefined) openEvent(event.id === eventId ? null : event.id);
                }}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
