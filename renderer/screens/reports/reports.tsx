import { Button } from '@mantine/core';
import { useState } from 'react';
import { toProblem } from '../../client/problem.ts';
import { useCurrentCase, usePeople } from '../../client/queries.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useFilter } from '../../state/filter.tsx';
import { OptionsForm } from './options-form.tsx';
import { ReportPage } from './report-page.tsx';
import classes from './reports.module.css';
import { SavePart } from './save-part.tsx';
import { usePreview } from './use-report.ts';
import type { PreviewOptions } from './use-report.ts';

/** The report: options on the left, the page as it will print on the right. */
export function Reports() {
  const summary = useCurrentCase().data;
  if (summary?.events === 0)
    return (
      <EmptyScreen
        title="There is nothing to report yet"
        step={
          <Button component="a" href="#/import">
            Add records
          </Button>
        }
      >
        The report as it will print will be here, named or anonymised, with every statement citing its events.
      </EmptyScreen>
    );
  return <ReportDesk />;
}

/** Looking at a report stands in the log, so the page is asked for only where there is something on it. */
function ReportDesk() {
  const people = usePeople().data ?? [];
  const { filter, narrow } = useFilter();
  const [kind, setKind] = useState<PreviewOptions['kind']>('conference');
  const [anonymise, setAnonymise] = useState<boolean | undefined>(undefined);
  const [headings, setHeadings] = useState<readonly HTMLElement[]>([]);
  // Child and dates are those of the one filter; a report is about one child or about all.
  const child = filter.children?.length === 1 ? filter.children[0] : undefined;
  const options: PreviewOptions = { kind, anonymise, child, from: filter.from, to: filter.to };
  const preview = usePreview(options);
  const change = (part: Partial<PreviewOptions>) => {
    if (part.kind !== undefined) setKind(part.kind);
    if ('anonymise' in part) setAnonymise(part.anonymise);
    if ('child' in part) narrow({ children: part.child === undefined ? undefined : [part.child] });
    if ('from' in part) narrow({ from: part.from });
    if ('to' in part) narrow({ to: part.to });
  };
  return (
    <>
      <ScreenHead
        title="Reports"
        note="Nothing in a report replaces professional judgement; there is no score."
      />
      <div className={classes.columns}>
        <div className={classes.side}>
          <OptionsForm options={options} people={people} onChange={change} />
          <SavePart key={JSON.stringify(options)} options={options} />
          <Contents headings={headings} />
        </div>
        {preview.isError ? (
          <ProblemNote problem={toProblem(preview.error)} />
        ) : preview.data === undefined ? (
          <Loading what="the report" />
        ) : (
          <ReportPage html={preview.data.html} stale={preview.isPlaceholderData} onDrawn={setHeadings} />
        )}
      </div>
    </>
  );
}

/** The parts of the report; a click goes there. What was left out, and why, is the last of them. */
function Contents({ headings }: { readonly headings: readonly HTMLElement[] }) {
  if (headings.length === 0) return null;
  return (
    <nav className={classes.contents} aria-label="Parts of the report">
      <p className={classes.label}>In this report</p>
      <ul>
        {headings.map((heading) => (
          <li key={heading.textContent}>
            <button type="button" onClick={() => heading.scrollIntoView({ block: 'start' })}>
              {heading.textContent}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
