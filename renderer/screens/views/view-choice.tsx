import classes from './view-choice.module.css';
import { viewList } from './view-ids.ts';
import type { ViewId } from './view-ids.ts';

interface ViewChoiceProps {
  readonly chosen: ViewId;
  readonly onChoose: (id: ViewId) => void;
}

/** The quiet list of views at the left. */
export function ViewChoice({ chosen, onChoose }: ViewChoiceProps) {
  return (
    <nav className={classes.list} aria-label="Views">
      {viewList.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={classes.item}
          aria-current={id === chosen || undefined}
          onClick={() => onChoose(id)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
