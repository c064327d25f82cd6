import { Checkbox, SegmentedControl } from '@mantine/core';
import { toSentence } from '../../words/sentence.ts';
import { withLayout } from './choices.ts';
import type { PreviewTable } from './desk-types.ts';
import { useImportDesk } from './import-desk.tsx';
import type { DeskFile } from './import-desk.tsx';
import classes from './sheet.module.css';

interface SheetOptionsProps {
  readonly file: DeskFile;
  readonly table: PreviewTable;
}

/** How the whole table is read: order of day and month with its proof, blank dates, leaving it out. */
export function SheetOptions({ file, table }: SheetOptionsProps) {
  const desk = useImportDesk();
  const choose = (change: Parameters<typeof withLayout>[2]) =>
    desk.choose(file.key, (before) => withLayout(before, table.table, change));
  return (
    <div className={classes.options}>
      <SegmentedControl
        size="xs"
        aria-label="Order of day and month"
        data={[
          { value: 'day-first', label: 'Day first' },
          { value: 'month-first', label: 'Month first' },
        ]}
        value={table.dateOrder.order}
        onChange={(dateOrder) => choose({ dateOrder: dateOrder as 'day-first' | 'month-first' })}
      />
      <p>{toSentence(table.dateOrder.because)}</p>
      <Checkbox
        label="A blank date means the one above"
        checked={table.blankDateMeansAbove}
        onChange={(event) => choose({ blankDateMeansAbove: event.currentTarget.checked })}
      />
      <Checkbox
        label="Leave this table out"
        checked={table.skipped}
        onChange={(event) => choose({ skipped: event.currentTarget.checked })}
      />
    </div>
  );
}
