import type { ReactNode } from 'react';
import classes from './empty-screen.module.css';

interface EmptyScreenProps {
  readonly title: string;
  /** What will be here. */
  readonly children: ReactNode;
  /** The one next step. */
  readonly step?: ReactNode;
}

/** A screen with nothing on it yet: what will be here and the one next step. */
export function EmptyScreen({ title, children, step }: EmptyScreenProps) {
  return (
    <div className={classes.empty}>
      <h1>{title}</h1>
      <p>{children}</p>
      {step}
    </div>
  );
}
