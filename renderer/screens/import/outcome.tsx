import { Button } from '@mantine/core';
import { childrenMissing, useChildrenMissing } from '../../client/use-children-missing.ts';
import { goTo } from '../../state/location.ts';
import { countOf } from '../../words/numbers.ts';
import { tableName } from './table-name.ts';
import type { ImportOutcome } from './desk-types.ts';
import classes from './import.module.css';

interface OutcomeProps {
  readonly outcome: ImportOutcome;
  readonly onMore: () => void;
}

/** What came of the import, file by file, and where to go from here. */
export function Outcome({ outcome, onMore }: OutcomeProps) {
  const withoutChildren = useChildrenMissing();
  const added = outcome.results
    .flatMap((result) => result.tables)
    .reduce((sum, table) => sum + table.added, 0);
  return (
    <div className={classes.outcome}>
      <h1>{countOf(added, 'row')} added</h1>
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Agency</th>
            <th scope="col">Read</th>
            <th scope="col">Added</th>
            <th scope="col">Already there</th>
            <th scope="col">Set aside</th>
          </tr>
        </thead>
        <tbody>
          {outcome.results.flatMap((result) =>
            result.tables.map((table) => (
              <tr key={`${result.sourceId}-${table.table ?? ''}`}>
                <td>
                  {result.source}
                  {table.table === null || result.tables.length === 1 ? '' : `, ${tableName(table.table)}`}
                </td>
                <td>{result.agency}</td>
                <td>{table.read}</td>
                <td>{table.added}</td>
                <td>{table.duplicate}</td>
                <td>{table.rejected}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <Refused files={outcome.refused} />
      {withoutChildren ? (
        <p>
          {childrenMissing.title} {childrenMissing.why} <a href="#/people">Go to People</a>
        </p>
      ) : null}
      <div className={classes.outcomeSteps}>
        <Button onClick={() => goTo('chronology')}>See the chronology</Button>
        <Button variant="default" onClick={onMore}>
          Add more files
        </Button>
      </div>
      <p>Every file is listed under Sources, and can be taken back whole from there.</p>
    </div>
  );
}

/** Files of which nothing was added, each with its reason and what to do. */
function Refused({ files }: { readonly files: ImportOutcome['refused'] }) {
  if (files.length === 0) return null;
  return (
    <section className={classes.refused} aria-labelledby="refused-files">
      <h2 id="refused-files">{countOf(files.length, 'file')} refused</h2>
      <ul>
        {files.map((file) => (
          <li key={file.key}>
            <strong>{file.name}</strong>
            <span>
              {file.message} {file.remedy}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
