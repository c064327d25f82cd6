import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { withDate } from './choices.ts';
import { useImportDesk } from './import-desk.tsx';
import type { DeskFile } from './import-desk.tsx';

interface DateByHandProps {
  readonly file: DeskFile;
  readonly table: string | null;
  readonly row: number;
}

/** A date for a row that has none that can be read; the row itself stays as it is. */
export function DateByHand({ file, table, row }: DateByHandProps) {
  const desk = useImportDesk();
  const given = file.choices.dates?.find((date) => date.table === table && date.row === row)?.raw ?? '';
  const [raw, setRaw] = useState(given);
  const apply = () => {
    if (raw !== given) desk.choose(file.key, (before) => withDate(before, table, row, raw));
  };
  return (
    <TextInput
      size="xs"
      aria-label={`Date of row ${row}`}
      placeholder="Needs a date, such as 12/10/2019"
      value={raw}
      onChange={(event) => setRaw(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
    />
  );
}
