import { useWords } from '../../client/queries.ts';
import classes from './view-choice.module.css';
import { viewLabel, viewList } from './view-ids.ts';
import type { ViewId } from './view-ids.ts';

interface ViewChoiceProps {
  readonly chosen: ViewId;
  readonly onChoose: (id: ViewId) => void;
}

/** The quiet list of views at the left. */
export function ViewChoice({ chosen, onChoose }: ViewChoiceProps) {
  const words = useWords();
  return (
    <nav className={classes.list} aria-label="Views">
      {viewList.map(({ id }) => (
        <button
          key={id}
          type="button"
          className={classes.item}
          aria-current={id === chosen || undefined}
          onClick={() => onChoose(id)}
        >
          {viewLabel(id, words)}
        </button>
      ))}
    </nav>
  );
}
