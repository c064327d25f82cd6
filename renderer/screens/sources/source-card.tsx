import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { SourceSummary } from '../../../shared/contract/family.ts';
import type { Coverage } from '../../../shared/model/chronology.ts';
import { formatSpan, formatStamp } from '../../words/dates.ts';
import { AgencyLine } from './agency-line.tsx';
import { CoverageLine } from './coverage-line.tsx';
import { Problems } from './problems.tsx';
import classes from './source-card.module.css';
import { TakeBack } from './take-back.tsx';

interface SourceCardProps {
  readonly source: SourceSummary;
  /** The spans of this source's agency. */
  readonly coverage: readonly Coverage[];
}

/** One imported file: whose it is, what became of each row, and the way to take it back whole. */
export function SourceCard({ source, coverage }: SourceCardProps) {
  const [asking, setAsking] = useState(false);
  return (
    <article className={classes.card} aria-label={source.name}>
      <header className={classes.head}>
        <div>
          <h2>{source.name}</h2>
          <p>
            {source.format.toUpperCase()}, added {formatStamp(source.importedAt)}
            {source.firstDay === null || source.lastDay === null
              ? ', no dated row'
              : `, rows from ${formatSpan(source.firstDay, source.lastDay)}`}
            , SHA-256 <code title={source.sha256}>{source.sha256.slice(0, 12)}</code>…
          </p>
        </div>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={15} stroke={1.8} aria-hidden />}
          aria-label={`Take this import back: ${source.name}`}
          onClick={() => setAsking(true)}
        >
          Take this import back
        </Button>
      </header>
      <div className={classes.body}>
        <div className={classes.whose}>
          <AgencyLine agency={source.agency} />
          <CoverageLine agencyId={source.agency.id} coverage={coverage} />
        </div>
        <Rows tables={source.tables} />
      </div>
      <Problems problems={source.problems} />
      {asking ? <TakeBack source={source} onClose={() => setAsking(false)} /> : null}
    </article>
  );
}

/** Every row is accounted for: read is added, already there and set aside together. */
function Rows({ tables }: Pick<SourceSummary, 'tables'>) {
  return (
    <table className={classes.rows}>
      <thead>
        <tr>
          <th scope="col">Rows</th>
          <th scope="col">Read</th>
          <td aria-hidden />
          <th scope="col">Added</th>
          <td aria-hidden />
          <th scope="col">Already there</th>
          <td aria-hidden />
          <th scope="col">Set aside</th>
        </tr>
      </thead>
      <tbody>
        {tables.map((table) => (
          <tr key={table.table ?? ''}>
            <th scope="row">{table.table === null ? 'Whole file' : tableWords(table.table)}</th>
            <td>{table.read}</td>
            <td aria-hidden>=</td>
            <td>{table.added}</td>
            <td aria-hidden>+</td>
            <td>{table.duplicate}</td>
            <td aria-hidden>+</td>
            <td>{table.rejected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A sheet has a name; a table of a Word file only a number. */
function tableWords(table: string): string {
  return /^\d+$/u.test(table) ? `Table ${table}` : table;
}
