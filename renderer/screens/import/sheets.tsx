import { Tabs } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { countOf } from '../../words/numbers.ts';
import { tableName } from './table-name.ts';
import type { DeskFile } from './import-desk.tsx';
import { Sheet } from './sheet.tsx';
import classes from './sheet.module.css';

interface SheetsProps {
  readonly file: DeskFile;
  readonly preview: ImportPreview;
}

/** The tables of a file as tabs; a file with one table shows it alone. */
export function Sheets({ file, preview }: SheetsProps) {
  const [only] = preview.tables;
  if (only === undefined)
    return <p className={classes.noTable}>There is no table of records in this file that could be read.</p>;
  if (preview.tables.length === 1) return <Sheet file={file} table={only} problems={preview.problems} />;
  return (
    <Tabs
      defaultValue="table-0"
      keepMounted={false}
      classNames={{ root: classes.tabs, panel: classes.tabPanel }}
    >
      <Tabs.List>
        {preview.tables.map((table, index) => (
          <Tabs.Tab key={nameOf(table.table, index)} value={`table-${index}`}>
            {nameOf(table.table, index)}
            <span className={classes.tabCount}>
              {table.skipped ? 'left out' : countOf(table.counts.added, 'row')}
            </span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {preview.tables.map((table, index) => (
        <Tabs.Panel key={nameOf(table.table, index)} value={`table-${index}`}>
          <Sheet file={file} table={table} problems={preview.problems} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function nameOf(table: string | null, index: number): string {
  return tableName(table) ?? `Table ${index + 1}`;
}
