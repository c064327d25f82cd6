import type { ImportProblemView } from '../../../shared/contract/import.ts';
import { countOf } from '../../words/numbers.ts';
import { provingRow, withRole } from './choices.ts';
import { ColumnHead } from './column-head.tsx';
import type { PreviewTable } from './desk-types.ts';
import { useImportDesk } from './import-desk.tsx';
import type { DeskFile } from './import-desk.tsx';
import { SheetOptions } from './sheet-options.tsx';
import { SheetRow } from './sheet-row.tsx';
import classes from './sheet.module.css';

interface SheetProps {
  readonly file: DeskFile;
  readonly table: PreviewTable;
  readonly problems: readonly ImportProblemView[];
}

/** One table as it stands in the file, with what each column was taken for and how each row was read. */
export function Sheet({ file, table, problems }: SheetProps) {
  const desk = useImportDesk();
  const proof = provingRow(table.rows, table.dateOrder.provedByRow);
  const columns = [...table.columns].sort((a, b) => a.index - b.index);
  const dateColumn = columns.find((column) => column.role === 'happened')?.index ?? null;
  const reasons = new Map<number, string>();
  for (const problem of problems)
    if (problem.table === table.table && problem.row !== null && problem.severity !== 'note')
      reasons.set(problem.row, problem.message);
  const left = table.counts.read - table.rows.length;
  return (
    <div className={classes.sheet}>
      <SheetOptions file={file} table={table} />
      {/* The sheet scrolls both ways, so it takes the focus for the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes.scroll} tabIndex={0} aria-label="The sheet as it is">
        <table className={classes.table}>
          <thead>
            {table.titleLines.map((line, index) => (
              // Title lines have no identity of their own but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={`${index}-${line}`} className={classes.titleLine}>
                <td colSpan={columns.length + 2}>{line}</td>
              </tr>
            ))}
            <tr className={classes.header}>
              <th scope="col" className={classes.number}>
                Row
              </th>
              {columns.map((column) => (
                <ColumnHead
                  key={column.index}
                  heading={column.heading}
                  role={column.role}
                  because={column.because}
                  onChange={(role) =>
                    desk.choose(file.key, (before) => withRole(before, table.table, column.index, role))
                  }
                />
              ))}
              <th scope="col" className={classes.reading}>
                How it was read
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <SheetRow
                key={row.row}
                file={file}
                table={table.table}
                row={row}
                columns={columns}
                dateColumn={dateColumn}
                proves={row === proof ? table.dateOrder.order : null}
                reason={reasons.get(row.row) ?? null}
              />
            ))}
          </tbody>
        </table>
        {left > 0 ? (
          <p className={classes.more}>
            {countOf(left, 'more row')} without a problem {left === 1 ? 'is' : 'are'} read in the same way.
          </p>
        ) : null}
      </section>
    </div>
  );
}
