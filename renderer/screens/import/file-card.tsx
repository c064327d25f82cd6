import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { agencyKindFacts, agencyKinds } from '../../../shared/model/agency.ts';
import type { AgencyKind } from '../../../shared/model/agency.ts';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { toProblem } from '../../client/problem.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { formatSpan } from '../../words/dates.ts';
import { toSentence } from '../../words/sentence.ts';
import { countOf } from '../../words/numbers.ts';
import { ChildrenChoice } from './children-choice.tsx';
import { CoverageFields } from './coverage-fields.tsx';
import { FileProblems } from './file-problems.tsx';
import classes from './file-card.module.css';
import { useImportDesk } from './import-desk.tsx';
import type { DeskFile } from './import-desk.tsx';
import { NamesNote } from './names-note.tsx';
import { RevisionNote } from './revision-note.tsx';

const kindChoices = agencyKinds.map((kind) => ({ value: kind, label: agencyKindFacts[kind].label }));

interface FileCardProps {
  readonly file: DeskFile;
  readonly preview: ImportPreview | null;
  readonly previewError: unknown;
  readonly shown: boolean;
}

/** One file: whose it is, how many rows and from when to when, and what to put right. */
export function FileCard({ file, preview, previewError, shown }: FileCardProps) {
  const desk = useImportDesk();
  const problem = file.problem ?? (previewError === null ? null : toProblem(previewError));
  const agency = file.choices.agency ?? preview?.agency.name ?? '';
  const kind = file.choices.agencyKind ?? preview?.agency.kind ?? 'other';
  return (
    <article className={classes.card} data-shown={shown || undefined}>
      <div className={classes.head}>
        <AgencyMark kind={kind} name={agency} />
        <button
          type="button"
          className={classes.name}
          aria-pressed={shown}
          title={`Show the sheet of ${file.name}`}
          onClick={() => desk.show(file.key)}
        >
          {file.name}
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`Remove ${file.name} from the list`}
          onClick={() => desk.takeAway(file.key)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {problem === null ? null : <ProblemNote problem={problem} />}
      {preview === null ? (
        problem === null ? (
          <p className={classes.facts}>Reading the file…</p>
        ) : null
      ) : (
        <>
          <p className={classes.facts}>
            {countOf(preview.counts.read, 'row')}
            {preview.firstDay === null || preview.lastDay === null
              ? ''
              : `, ${formatSpan(preview.firstDay, preview.lastDay)}`}
          </p>
          <FileProblems problems={preview.problems} />
          {preview.refused ? null : <RevisionNote file={file} preview={preview} />}
          {preview.refused ? null : <ChildrenChoice file={file} preview={preview} />}
          {shown && !preview.refused ? (
            <div className={classes.fields}>
              <TextInput
                size="xs"
                label="Agency"
                description={
                  file.choices.agency === undefined ? toSentence(preview.agency.because) : undefined
                }
                defaultValue={agency}
                onBlur={(event) => {
                  const name = event.currentTarget.value.trim();
                  if (name !== '' && name !== agency)
                    desk.choose(file.key, (before) => ({ ...before, agency: name }));
                }}
              />
              <Select
                size="xs"
                label="Kind of agency"
                data={kindChoices}
                value={kind}
                allowDeselect={false}
                searchable
                onChange={(value) =>
                  desk.choose(file.key, (before) => ({ ...before, agencyKind: value as AgencyKind }))
                }
              />
              <CoverageFields file={file} preview={preview} />
              <NamesNote names={preview.unknownNames} />
            </div>
          ) : null}
        </>
      )}
    </article>
  );
}
