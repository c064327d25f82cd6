import { Button, FileButton } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { toProblem } from '../../client/problem.ts';
import { saveFile } from '../../client/save-file.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './profile.module.css';

/** The profile out of the case as one file, and another one in. */
export function ProfileFile() {
  const clearChooser = useRef<() => void>(null);
  const bringOut = useCommand(
    'settings.exportProfile',
    async (client) => saveFile((await client.settings.exportProfile()).file),
    { showsProblem: true },
  );
  const bringIn = useCommand(
    'settings.importProfile',
    (client, file: File) => client.settings.importProfile({ file }),
    { showsProblem: true },
  );
  const choose = (file: File | null) => {
    // The same file, put right meanwhile, can then be chosen again.
    clearChooser.current?.();
    bringOut.reset();
    if (file !== null) bringIn.mutate(file);
  };
  const saved = bringOut.data;
  return (
    <div className={classes.choice}>
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={bringOut.isPending}
          leftSection={<IconDownload size={16} stroke={1.8} aria-hidden />}
          onClick={() => {
            bringIn.reset();
            bringOut.mutate();
          }}
        >
          Export this profile
        </Button>
        <FileButton resetRef={clearChooser} accept=".json,application/json" onChange={choose}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={bringIn.isPending}
              leftSection={<IconUpload size={16} stroke={1.8} aria-hidden />}
            >
              Import a profile
            </Button>
          )}
        </FileButton>
      </div>
      {bringOut.isError ? <ProblemNote problem={toProblem(bringOut.error)} /> : null}
      {bringIn.isError ? <ProblemNote problem={toProblem(bringIn.error)} /> : null}
      {saved?.kind === 'failed' ? <ProblemNote problem={saved} /> : null}
      {saved?.kind === 'saved' ? (
        <output>{saved.words} It holds nothing of the family and can be handed on.</output>
      ) : null}
      {bringIn.data === undefined ? null : (
        <output>
          {bringIn.data.name} is now the profile of this case.
          {bringIn.data.replaced ? ' It took the place of the one imported before.' : ''}
          {bringIn.data.changesTakenBack
            ? ' What this case had changed of its profile gave way to the file; Undo brings it back.'
            : ''}
        </output>
      )}
    </div>
  );
}
