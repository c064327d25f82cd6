import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { withDate } from './choices.ts';
import { useImportDesk } from './import-desk.tsx';
import type { DeskFile } from './import-desk.tsx';

interface DateByHandProps {
  readonly file: DeskFile;
  readonly table: string | null;
  readonly row: number;
  /** Called when the date is as it is meant. */
  readonly onDone?: () => void;
}

/** A date by hand for a row whose own cannot be read, or was read wrongly; the row itself stays as it is. */
export function DateByHand({ file, table, row, onDone }: DateByHandProps) {
  const desk = useImportDesk();
  const given = file.choices.dates?.find((date) => date.table === table && date.row === row)?.raw ?? '';
  const [raw, setRaw] = useState(given);
  const apply = () => {
    if (raw !== given) desk.choose(file.key, (before) => withDate(before, table, row, raw));
    onDone?.();
  };
  return (
    <TextInput
      size="xs"
      aria-label={`Date of row ${row}`}
      placeholder="Needs a date"
      value={raw}
      onChange={(event) => setRaw(event.currentTarget.value)}
      // Asked for by a click on the date read, it is at once typed in.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={onDone !== undefined}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
    />
  );
}
