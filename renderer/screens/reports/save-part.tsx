import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { reportFormats } from '../../../shared/contract/report.ts';
import type { ReportOptions } from '../../../shared/contract/report.ts';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './reports.module.css';
import { formatWords } from './report-words.ts';
import { saveReport } from './save-report.ts';
import type { PreviewOptions } from './use-report.ts';

/** The format and the button; afterwards where the file went and what it does not hold. */
export function SavePart({ options }: { readonly options: PreviewOptions }) {
  const [format, setFormat] = useState<ReportOptions['format']>('docx');
  const save = useCommand(
    'reports.build',
    async (client, chosen: ReportOptions) => {
      const { file, leftOut } = await client.reports.build(chosen);
      return { leftOut, saved: await saveReport(file) };
    },
    { showsProblem: true },
  );
  const saved = save.data?.saved;
  return (
    <div className={classes.save}>
      <div className={classes.saveLine}>
        <NativeSelect
          aria-label="Format"
          data={reportFormats.map((value) => ({ value, label: formatWords[value] }))}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as ReportOptions['format'])}
        />
        <Button loading={save.isPending} onClick={() => save.mutate({ ...options, format })}>
          Save as {formatWords[format]}
        </Button>
      </div>
      {save.isError ? <ProblemNote problem={toProblem(save.error)} /> : null}
      {saved?.kind === 'failed' ? <ProblemNote problem={saved} /> : null}
      {saved?.kind === 'saved' ? (
        <output className={classes.saved}>
          <strong>{saved.words}</strong>
          <LeftOut sentences={save.data?.leftOut ?? []} />
        </output>
      ) : null}
    </div>
  );
}

function LeftOut({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return <span>Nothing was left out.</span>;
  return (
    <>
      <span>Left out, also printed at its end:</span>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
