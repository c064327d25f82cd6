import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { Ref } from 'react';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { formatStamp } from '../../words/dates.ts';
import { countOf } from '../../words/numbers.ts';
import { Chain } from './chain.tsx';
import { toDetailWords, toStepWords } from './log-words.ts';
import classes from './log.module.css';
import { useLogPages } from './use-log-pages.ts';

/** All that was done to the case, newest first, and whether the chain of the log holds. */
export function Log() {
  const scroller = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const { lineAt, head, error } = useLogPages(seen.first, seen.last);
  const verify = useCommand('caseFile.verify', (client) => client.caseFile.verify());
  // The virtual list keeps its own state; nothing here is memoised by the compiler.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: head?.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 33,
    overscan: 12,
    onChange: ({ range }) => {
      const next = { first: range?.startIndex ?? 0, last: range?.endIndex ?? 0 };
      if (next.first !== seen.first || next.last !== seen.last) setSeen(next);
    },
  });
  if (error !== null) return <ProblemNote problem={toProblem(error)} />;
  if (head === undefined) return <Loading what="the log" />;
  return (
    <>
      <ScreenHead
        title="Log"
        note={`${countOf(head.total, 'line')}, newest first. No line can be changed or taken out.`}
      >
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          Check file and log
        </Button>
      </ScreenHead>
      <Chain sound={head.sound} verified={verify.data ?? null} />
      <section
        ref={scroller}
        className={classes.scroller}
        aria-label="Lines of the log"
        // It scrolls, so it takes the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={classes.table} aria-rowcount={head.total + 1}>
          <thead>
            <tr className={classes.row}>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Detail</th>
            </tr>
          </thead>
          <tbody style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map((row) => (
              <LogRow
                key={row.key}
                ref={rows.measureElement}
                place={row.index}
                top={row.start}
                line={lineAt(row.index)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface LogRowProps {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly place: number;
  readonly top: number;
  /** Undefined while its page is on the way. */
  readonly line: { readonly at: string; readonly what: string; readonly detail: string } | undefined;
}

function LogRow({ ref, place, top, line }: LogRowProps) {
  return (
    <tr
      ref={ref}
      data-index={place}
      aria-rowindex={place + 2}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td>{line === undefined ? '' : formatStamp(line.at)}</td>
      <td>{line === undefined ? '' : toStepWords(line.what)}</td>
      <td>{line === undefined ? '' : toDetailWords(line.detail)}</td>
    </tr>
  );
}
