import { Button } from '@mantine/core';
import classes from './actions.module.css';

export interface Action {
  /** The letter that stands for the button while the desk has the focus. */
  readonly letter: string;
  readonly label: string;
  readonly run: () => void;
  readonly main?: boolean;
  readonly disabled?: boolean;
}

/** The buttons of the desk, each with its letter. */
export function Actions({ actions }: { readonly actions: readonly Action[] }) {
  return (
    <div className={classes.actions}>
      {actions.map(({ letter, label, run, main = false, disabled = false }) => (
        <Button
          key={letter}
          variant={main ? 'filled' : 'default'}
          className={classes.action}
          aria-disabled={disabled}
          data-disabled={disabled || undefined}
          aria-keyshortcuts={letter}
          onClick={disabled ? undefined : run}
          rightSection={<kbd className={classes.key}>{letter.toUpperCase()}</kbd>}
        >
          {label}
        </Button>
      ))}
      <span className={classes.move}>
        <kbd className={classes.key}>↑</kbd>
        <kbd className={classes.key}>↓</kbd> move
      </span>
    </div>
  );
}
