import { Button, Progress } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { countOf, listOf } from '../../words/numbers.ts';
import { unansweredFiles } from './children-in-file.ts';
import { totalsOf } from './choices.ts';
import classes from './import.module.css';
import type { DeskFile } from './import-desk.tsx';
import type { RefusedFile } from './refused-files.ts';
import { leavingRows, revisedSource } from './revision.ts';
import { useCommit } from './use-commit.ts';
import type { CommitItem } from './use-commit.ts';

interface FooterProps {
  readonly files: readonly DeskFile[];
  readonly previews: readonly (ImportPreview | null)[];
  readonly refused: readonly RefusedFile[];
}

/** What adding will do, and the one button that does it; while it runs, how far it is and a way out. */
export function Footer({ files, previews, refused }: FooterProps) {
  const commit = useCommit();
  const known = previews.filter((preview) => preview !== null);
  const unread = files.filter((_, index) => previews[index] === null);
  const waiting = unread.filter(({ key }) => !refused.some((file) => file.key === key)).length;
  const unanswered = unansweredFiles(files, previews);
  const totals = totalsOf(known);
  const leaving = leavingRows(files, previews);
  const items = files.flatMap((file, index) => toItem(file, previews[index] ?? null));
  const parts = [
    `Add ${countOf(totals.added, 'row')}`,
    totals.setAside > 0 ? `set aside ${totals.setAside}` : '',
    leaving > 0
      ? `${countOf(leaving, 'earlier row')} ${leaving === 1 ? 'leaves' : 'leave'} the chronology`
      : '',
    totals.duplicate > 0 ? `${totals.duplicate} already in the case` : '',
    totals.undated > 0 ? `${totals.undated} ${totals.undated === 1 ? 'needs' : 'need'} a date` : '',
    refused.length > 0 ? `${countOf(refused.length, 'file')} refused` : '',
  ].filter((part) => part !== '');
  const { progress, problem } = commit;
  return (
    <footer className={classes.footer}>
      {problem === null ? null : <ProblemNote problem={problem} />}
      {progress === null ? (
        <div className={classes.footerLine}>
          <p>
            {waiting > 0
              ? `Reading ${countOf(waiting, 'file')}…`
              : unanswered.length > 0
                ? `Say first which children of ${listOf(unanswered.map(({ name }) => name))} belong to this case.`
                : `${parts.join(', ')}.`}
          </p>
          <Button
            disabled={
              waiting > 0 || unanswered.length > 0 || items.length === 0 || totals.added + leaving === 0
            }
            onClick={() => commit.start(items, refused)}
          >
            {totals.added === 0 && leaving > 0
              ? 'Replace the earlier version'
              : `Add ${countOf(totals.added, 'row')}`}
          </Button>
        </div>
      ) : (
        <div className={classes.footerLine}>
          <output>
            {progress.phase} {progress.file}
          </output>
          <Progress
            className={classes.progress}
            value={progress.total === 0 ? 0 : (100 * progress.done) / progress.total}
            aria-label="Progress"
          />
          <Button variant="default" onClick={commit.cancel}>
            Cancel
          </Button>
        </div>
      )}
    </footer>
  );
}

/** A file as it is committed; nothing for one that is refused or not yet read. */
function toItem(file: DeskFile, preview: ImportPreview | null): CommitItem[] {
  if (file.stagedId === null || preview === null || preview.refused) return [];
  const revises = revisedSource(file, preview);
  return [{ stagedId: file.stagedId, choices: file.choices, ...(revises === null ? {} : { revises }) }];
}
