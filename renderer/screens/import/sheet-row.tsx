import { Tooltip } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { eventTypeLabel } from '../../../shared/event-types/event-types.ts';
import type { PreviewRow } from '../../../shared/contract/import.ts';
import { formatReadDate } from '../../words/dates.ts';
import { dateProblemWords } from '../../words/date-problems.ts';
import { listOf } from '../../words/numbers.ts';
import { toSentence } from '../../words/sentence.ts';
import { DateByHand } from './date-by-hand.tsx';
import type { PreviewTable } from './desk-types.ts';
import type { DeskFile } from './import-desk.tsx';
import classes from './sheet.module.css';

interface SheetRowProps {
  readonly file: DeskFile;
  readonly table: string | null;
  readonly row: PreviewRow;
  readonly columns: PreviewTable['columns'];
  readonly dateColumn: number | null;
  /** The order of day and month that this row proves. */
  readonly proves: 'day-first' | 'month-first' | null;
  /** Why the row is set aside or questioned. */
  readonly reason: string | null;
}

const statusWords = {
  entry: null,
  duplicate: 'Already in the case: not added again.',
  rejected: 'Not added.',
  'set-aside': 'Set aside: not a record.',
} as const;

/** A row of the sheet, verbatim, and at its end how it was read. */
export function SheetRow({ file, table, row, columns, dateColumn, proves, reason }: SheetRowProps) {
  const aside = row.status !== 'entry';
  return (
    <tr data-aside={aside || undefined} data-proves={proves ?? undefined}>
      <th
        scope="row"
        className={classes.number}
        title={row.sheetRow === null ? undefined : `Row ${row.sheetRow} of the sheet`}
      >
        {row.row}
      </th>
      {columns.map((column) => {
        const cell = row.cells[column.index] ?? '';
        if (column.index !== dateColumn || aside)
          return (
            <td key={column.index} data-role={column.role}>
              {cell}
            </td>
          );
        return (
          <td key={column.index} data-role="happened">
            <Tooltip label={readingOf(row)}>
              {/* Focusable, so that the keyboard too can ask how the date was read. */}
              <button type="button" className={classes.date} data-problem={row.happened.problem ?? undefined}>
                {cell === '' ? 'blank' : cell}
              </button>
            </Tooltip>
            {proves === null ? null : (
              <span className={classes.proof}>
                <IconCircleCheck size={14} stroke={1.8} aria-hidden />
                proves {proves === 'day-first' ? 'day first' : 'month first'}
              </span>
            )}
          </td>
        );
      })}
      <td className={classes.reading}>
        {aside ? (
          (reason ?? statusWords[row.status])
        ) : (
          <>
            {row.happened.earliest === null && row.happened.latest === null ? (
              <DateByHand file={file} table={table} row={row.row} />
            ) : (
              <ReadDate file={file} table={table} row={row} />
            )}
            {row.types.length > 0 ? <span>{listOf(row.types.map(eventTypeLabel))}</span> : null}
            {reason === null ? null : <span className={classes.reason}>{reason}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

/** The day a row was read to be of; a click lets another be given by hand. */
function ReadDate({ file, table, row }: Pick<SheetRowProps, 'file' | 'table' | 'row'>) {
  const [changing, setChanging] = useState(false);
  if (changing)
    return <DateByHand file={file} table={table} row={row.row} onDone={() => setChanging(false)} />;
  return (
    <button
      type="button"
      className={classes.readDate}
      title="Give another date by hand"
      onClick={() => setChanging(true)}
    >
      {formatReadDate(row.happened)}
    </button>
  );
}

function readingOf({ happened }: PreviewRow): string {
  const parts = [`Read as ${formatReadDate(happened)}${happened.time === null ? '' : `, ${happened.time}`}.`];
  if (happened.assumption !== null) parts.push(toSentence(happened.assumption));
  if (happened.problem !== null) parts.push(dateProblemWords[happened.problem]);
  return parts.join(' ');
}
