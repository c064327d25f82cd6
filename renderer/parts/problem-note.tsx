import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../shared/contract/errors.ts';
import classes from './problem-note.module.css';

interface ProblemNoteProps {
  readonly problem: Pick<Problem, 'message' | 'remedy'>;
  readonly children?: ReactNode;
}

/** What went wrong and what to do, in place, as two sentences. */
export function ProblemNote({ problem, children }: ProblemNoteProps) {
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden className={classes.icon} />
      <div>
        <strong>{problem.message}</strong> {problem.remedy}
        {children}
      </div>
    </div>
  );
}
