import { Checkbox } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import classes from './file-card.module.css';
import { useImportDesk } from './import-desk.tsx';
import type { DeskFile } from './import-desk.tsx';
import { replacesByDefault, revisedSource, revisionWords } from './revision.ts';

interface RevisionNoteProps {
  readonly file: DeskFile;
  readonly preview: ImportPreview;
}

/** For a file of which an earlier version is in: what differs, and whether it takes its place. */
export function RevisionNote({ file, preview }: RevisionNoteProps) {
  const desk = useImportDesk();
  const { revision } = preview;
  if (revision === null) return null;
  const replaces = revisedSource(file, preview) !== null;
  return (
    <section className={classes.revision} aria-label={`Earlier version of ${file.name}`}>
      <p>
        {replacesByDefault(revision)
          ? 'A newer version of a file already in: '
          : 'A file of this name is already in and has no row in common with it: '}
        <strong>{revisionWords(revision)}</strong>.
      </p>
      <Checkbox
        label="It replaces the earlier version"
        checked={replaces}
        onChange={(event) => desk.replace(file.key, event.currentTarget.checked)}
      />
      <small>
        {replaces
          ? 'Rows that are no longer there leave the chronology. They stay in the case, and come back if this import is taken back.'
          : 'Rows of both stay in the chronology.'}
      </small>
    </section>
  );
}
