import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { LensViews } from '../../../shared/contract/lenses.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { inKindOrder } from '../../words/agencies.ts';
import { formatCount } from '../../words/numbers.ts';
import classes from './agency-by-year.module.css';
import { Citations } from './citations.tsx';
import tables from './tables.module.css';
import type { Lines } from './use-views.ts';

type View = LensViews['agencyByYear'];
type Year = View['rows'][number]['years'][number];

const stateWords: Readonly<Record<Year['state'], string>> = {
  loaded: 'loaded',
  part: 'part loaded',
  'not loaded': 'not loaded',
};

interface AgencyByYearProps {
  readonly view: View;
  readonly lines: Lines;
}

/** Entries of each agency by year over what is loaded, in words and hatching. */
export function AgencyByYear({ view, lines }: AgencyByYearProps) {
  const [chosen, setChosen] = useState<{ readonly agency: string; readonly year: number } | null>(null);
  const inOrder = inKindOrder(view.rows.map((row) => ({ ...row, kind: row.agencyKind })));
  const cited =
    chosen === null
      ? undefined
      : view.rows
          .find(({ agency }) => agency === chosen.agency)
          ?.years.find(({ year }) => year === chosen.year);
  return (
    <>
      {/* Many years are wider than the screen: the holder scrolls, so it takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={tables.holder} tabIndex={0} aria-label="Agencies by year">
        <table className={`${tables.table} ${classes.years}`}>
          <thead>
            <tr>
              <th scope="col">Agency</th>
              {view.years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder.map((row) => (
              <tr key={row.agency}>
                <th scope="row">
                  <AgencyMark kind={row.agencyKind} name={row.agency} named />
                </th>
                {row.years.map((cell) => (
                  <td key={cell.year} className={classes.cell} data-state={cell.state}>
                    <YearCell
                      cell={cell}
                      agency={row.agency}
                      chosen={chosen?.agency === row.agency && chosen.year === cell.year}
                      onChoose={() => setChosen({ agency: row.agency, year: cell.year })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {cited === undefined || chosen === null ? (
        <p className={classes.cited}>Choose a year of an agency to see its events.</p>
      ) : (
        <output className={classes.cited}>
          <strong>
            {chosen.agency}, {chosen.year}
          </strong>
          <Citations ids={cited.eventIds} lines={lines} most={40} worded />
        </output>
      )}
    </>
  );
}

interface YearCellProps {
  readonly cell: Year;
  readonly agency: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function YearCell({ cell, agency, chosen, onChoose }: YearCellProps) {
  const said = stateWords[cell.state];
  if (cell.eventIds.length === 0)
    return (
      <span className={classes.year}>
        {cell.state === 'not loaded' ? null : <b>None</b>}
        <small>{said}</small>
      </span>
    );
  return (
    <button type="button" className={classes.year} aria-pressed={chosen} onClick={onChoose}>
      <VisuallyHidden>
        {agency}, {cell.year}:{' '}
      </VisuallyHidden>
      <b>
        {formatCount(cell.entries)}
        <VisuallyHidden> {cell.entries === 1 ? 'entry' : 'entries'}, </VisuallyHidden>
      </b>
      <small>{said}</small>
    </button>
  );
}
