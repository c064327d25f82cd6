import { Button, Progress } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { countOf } from '../../words/numbers.ts';
import { totalsOf } from './choices.ts';
import classes from './import.module.css';
import type { DeskFile } from './import-desk.tsx';
import { useCommit } from './use-commit.ts';

interface FooterProps {
  readonly files: readonly DeskFile[];
  readonly previews: readonly (ImportPreview | null)[];
}

/** What adding will do, and the one button that does it; while it runs, how far it is and a way out. */
export function Footer({ files, previews }: FooterProps) {
  const commit = useCommit();
  const known = previews.filter((preview) => preview !== null);
  const addable = files.filter((_, index) => previews[index]?.refused === false);
  const waiting = files.filter((file, index) => file.problem === null && previews[index] === null).length;
  const totals = totalsOf(known);
  const parts = [
    `Add ${countOf(totals.added, 'row')}`,
    totals.setAside > 0 ? `set aside ${totals.setAside}` : '',
    totals.duplicate > 0 ? `${totals.duplicate} already in the case` : '',
    totals.undated > 0 ? `${totals.undated} ${totals.undated === 1 ? 'needs' : 'need'} a date` : '',
  ].filter((part) => part !== '');
  const { progress, problem } = commit;
  return (
    <footer className={classes.footer}>
      {problem === null ? null : <ProblemNote problem={problem} />}
      {progress === null ? (
        <div className={classes.footerLine}>
          <p>{waiting > 0 ? `Reading ${countOf(waiting, 'file')}…` : `${parts.join(', ')}.`}</p>
          <Button
            disabled={waiting > 0 || addable.length === 0 || totals.added === 0}
            onClick={() =>
              commit.start(addable.map((file) => ({ stagedId: file.stagedId ?? '', choices: file.choices })))
            }
          >
            Add {countOf(totals.added, 'row')}
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
