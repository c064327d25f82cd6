import { IconCircle, IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import type { Flag, FlagDecision } from '../../../shared/model/flag.ts';
import classes from './decision-mark.module.css';

export const decisionFacts = {
  supported: { label: 'Supported', icon: IconCircleCheck },
  'not supported': { label: 'Not supported', icon: IconCircleX },
  'needs information': { label: 'Needs information', icon: IconHelpCircle },
} as const satisfies Record<FlagDecision, unknown>;

/** What was answered, as a shape with its word; a ring where nothing is. */
export function DecisionMark({ decision }: Pick<Flag, 'decision'>) {
  const fact = decision === null ? null : decisionFacts[decision.decision];
  const Icon = fact?.icon ?? IconCircle;
  const words = `${fact?.label ?? 'Not answered'}${decision?.changedSince === true ? ', evidence changed since' : ''}`;
  return (
    <span
      className={classes.mark}
      data-answered={decision !== null || undefined}
      data-changed={decision?.changedSince === true || undefined}
      title={words}
    >
      <Icon size={16} stroke={1.8} aria-hidden />
      <span className={classes.heard}>{words}</span>
    </span>
  );
}
