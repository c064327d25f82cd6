import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { countOf } from '../../words/numbers.ts';
import classes from './people.module.css';

type ListImport = ReturnType<typeof useListImport>;

/** Reads a people list (CSV: name, role, dob, sex, aliases, pseudonym) into the case. */
export function useListImport() {
  return useCommand('people.importList', (client, file: File) => client.people.importList({ file }), {
    showsProblem: true,
  });
}

export function ListImportButton({ run }: { readonly run: ListImport }) {
  return (
    <FileButton accept=".csv,text/csv" onChange={(file) => file !== null && run.mutate(file)}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          loading={run.isPending}
          title="A CSV file with the columns name, role, dob, sex, aliases, pseudonym"
          leftSection={<IconUpload size={16} stroke={1.8} aria-hidden />}
        >
          Import a list
        </Button>
      )}
    </FileButton>
  );
}

/** What came of it, line by line where a line could not be read. */
export function ListImportOutcome({ run }: { readonly run: ListImport }) {
  if (run.isError)
    return (
      <div className={classes.outcome}>
        <ProblemNote problem={toProblem(run.error)} />
      </div>
    );
  if (run.data === undefined) return null;
  const { added, changed, problems } = run.data;
  return (
    <output className={classes.outcome}>
      <strong>
        {countOf(added, 'person', 'people')} added, {changed} changed.
      </strong>
      {problems.length === 0 ? null : (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.row}-${problem.code}`}>
              {problem.message} {problem.remedy}
            </li>
          ))}
        </ul>
      )}
    </output>
  );
}
