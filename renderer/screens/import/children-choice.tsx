import { Button, MultiSelect } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { usePeople } from '../../client/queries.ts';
import { countOf } from '../../words/numbers.ts';
import { suggestedChildren } from './children-in-file.ts';
import classes from './file-card.module.css';
import { useImportDesk } from './import-desk.tsx';
import type { DeskFile } from './import-desk.tsx';

interface ChildrenChoiceProps {
  readonly file: DeskFile;
  readonly preview: ImportPreview;
}

/** Shown at once of a long list; typing finds the others (team default). */
const shownAtOnce = 100;

/** Which children of a file about many belong to this case: nobody else's child is taken in unasked. */
export function ChildrenChoice({ file, preview }: ChildrenChoiceProps) {
  const desk = useImportDesk();
  const people = usePeople();
  const { childrenInFile } = preview;
  if (childrenInFile.length === 0) return null;
  const take = (ids: readonly string[]) =>
    desk.choose(file.key, (before) => ({
      ...before,
      onlyChildren: ids.length === 0 ? undefined : [...ids],
    }));
  const chosen = file.choices.onlyChildren;
  const suggested = suggestedChildren(childrenInFile, people.data ?? []);
  return (
    <section className={classes.children} aria-label={`Children in ${file.name}`}>
      <p>
        This file holds {countOf(childrenInFile.length, 'child', 'children')}. Which of them belong to this
        case?
      </p>
      <MultiSelect
        size="xs"
        aria-label="Children of this case"
        placeholder={chosen === undefined || chosen.length === 0 ? 'Name or number' : undefined}
        data={childrenInFile.map(({ id, label, rows }) => ({
          value: id,
          label: `${label}, ${countOf(rows, 'row')}`,
        }))}
        value={[...(chosen ?? [])]}
        limit={shownAtOnce}
        searchable
        clearable
        nothingFoundMessage="No child in this file is called so"
        onChange={take}
      />
      {chosen !== undefined ? null : (
        <div className={classes.answers}>
          {suggested.length === 0 ? null : (
            <Button size="compact-xs" onClick={() => take(suggested.map(({ id }) => id))}>
              {suggested.length === 1
                ? `Take ${suggested[0]?.label}`
                : `Take the ${suggested.length} on the people list`}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => take(childrenInFile.map(({ id }) => id))}
          >
            All of them belong
          </Button>
        </div>
      )}
    </section>
  );
}
