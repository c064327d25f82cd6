import { Button, Modal } from '@mantine/core';
import type { SourceSummary } from '../../../shared/contract/family.ts';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { countOf } from '../../words/numbers.ts';
import classes from './take-back.module.css';

interface TakeBackProps {
  readonly source: SourceSummary;
  readonly onClose: () => void;
}

/** Asks before an import is taken back, because the undo button does not bring it again. */
export function TakeBack({ source, onClose }: TakeBackProps) {
  const undo = useCommand('sources.undo', (client) => client.sources.undo({ id: source.id }), {
    showsProblem: true,
  });
  const added = source.tables.reduce((sum, table) => sum + table.added, 0);
  return (
    <Modal.Root
      opened
      onClose={onClose}
      lockScroll={false}
      classNames={{ content: classes.content, body: classes.body, title: classes.title }}
      transitionProps={{ duration: 100 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title>Take back {source.name}?</Modal.Title>
          <div className={classes.words}>
            <h3>What goes</h3>
            <ul>
              <li>{countOf(added, 'row')} of this file and the entries read from them</li>
              <li>the list of its problems and the span it was said to cover</li>
            </ul>
            <h3>What is kept</h3>
            <ul>
              <li>every other file; rows of theirs that repeated rows of this one take their place</li>
              <li>what you corrected, wrote and decided: it applies again if the file comes back</li>
              <li>the log, with a line that says so</li>
            </ul>
            <p>The undo button does not bring it back; adding the file again does.</p>
          </div>
          {undo.isError ? <ProblemNote problem={toProblem(undo.error)} /> : null}
          <div className={classes.buttons}>
            <Button loading={undo.isPending} onClick={() => undo.mutate(undefined, { onSuccess: onClose })}>
              Take back {countOf(added, 'row')}
            </Button>
            <Button variant="default" data-autofocus onClick={onClose}>
              Leave it in the case
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
