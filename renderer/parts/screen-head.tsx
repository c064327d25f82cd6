import type { ReactNode } from 'react';
import classes from './screen-head.module.css';

interface ScreenHeadProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** Controls of this screen, at the right. */
  readonly children?: ReactNode;
}

/** The heading line every screen starts with. */
export function ScreenHead({ title, note, children }: ScreenHeadProps) {
  return (
    <header className={classes.head}>
      <h1>{title}</h1>
      {note === undefined ? null : <p>{note}</p>}
      <div className={classes.controls}>{children}</div>
    </header>
  );
}
