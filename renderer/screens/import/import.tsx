import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Loading } from '../../parts/loading.tsx';
import { FileCard } from './file-card.tsx';
import { Footer } from './footer.tsx';
import { useImportDesk } from './import-desk.tsx';
import classes from './import.module.css';
import { Outcome } from './outcome.tsx';
import { refusedFiles } from './refused-files.ts';
import { Sheets } from './sheets.tsx';
import { usePaste } from './use-paste.ts';
import { usePreviews } from './use-previews.ts';

/** Files on the desk, what adding them would do, and the one button that does it. */
export function Import() {
  const desk = useImportDesk();
  const previews = usePreviews(desk.files);
  usePaste(desk.put);
  if (desk.outcome !== null) return <Outcome outcome={desk.outcome} onMore={desk.startAgain} />;
  const shownIndex = desk.files.findIndex((file) => file.key === desk.shown);
  const shownFile = desk.files[shownIndex];
  const shown = previews[shownIndex];
  const refused = refusedFiles(desk.files, previews);
  const refusal = refused.find(({ key }) => key === shownFile?.key);
  const empty = desk.files.length === 0;
  return (
    <div className={classes.import} data-empty={empty || undefined}>
      <h1 className={classes.title}>Add records</h1>
      <div className={classes.files}>
        <Dropzone
          onDrop={desk.put}
          className={classes.drop}
          inputProps={{ 'aria-label': 'Files to add' }}
          aria-label="Choose files, or drop them here"
          enablePointerEvents
        >
          <IconFileImport size={empty ? 36 : 22} stroke={1.5} aria-hidden />
          <div>
            <strong>{empty ? 'Drop the files you were sent' : 'Drop more files'}</strong>
            <p>
              {empty
                ? 'One file an agency, as it came: CSV, Excel, OpenDocument, Word tables, XML, FHIR or calendar files. Or click to choose them.'
                : 'Or click to choose them.'}
            </p>
            <p>
              {empty
                ? 'You can also copy a table in Word, Excel or an email, and paste it here with Ctrl+V.'
                : 'Ctrl+V adds a copied table.'}
            </p>
          </div>
        </Dropzone>
        {desk.files.map((file, index) => (
          <FileCard
            key={file.key}
            file={file}
            preview={previews[index]?.data ?? null}
            previewError={previews[index]?.error ?? null}
            shown={file.key === desk.shown}
          />
        ))}
      </div>
      {empty ? (
        <p className={classes.promise}>
          Nothing is added until you have seen how each row was read. Your files are not changed, and any
          import can be taken back whole.
        </p>
      ) : (
        <section
          className={classes.sheet}
          aria-label={shownFile === undefined ? 'Sheet' : `Sheet of ${shownFile.name}`}
        >
          {refusal !== undefined ? (
            <ProblemNote problem={refusal} />
          ) : shown?.data !== undefined && shownFile !== undefined ? (
            <Sheets key={shownFile.key} file={shownFile} preview={shown.data} />
          ) : (
            <Loading what={shownFile?.name ?? 'the file'} />
          )}
        </section>
      )}
      {empty ? null : (
        <Footer
          files={desk.files}
          previews={previews.map((preview) => preview.data ?? null)}
          refused={refused}
        />
      )}
    </div>
  );
}
