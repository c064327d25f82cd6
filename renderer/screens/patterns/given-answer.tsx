import { Button } from '@mantine/core';
import type { Flag } from '../../../shared/model/flag.ts';
import { useCommand } from '../../client/use-command.ts';
import { formatStamp } from '../../words/dates.ts';
import classes from './answer.module.css';
import { decisionFacts } from './decision-mark.tsx';

interface GivenAnswerProps {
  readonly flag: Flag;
  readonly decision: NonNullable<Flag['decision']>;
  readonly onChange: () => void;
  /** To the next question without an answer; null where there is none. */
  readonly onNext: (() => void) | null;
}

/** The answer as it stands; says so where the evidence is no longer what it was. */
export function GivenAnswer({ flag, decision, onChange, onNext }: GivenAnswerProps) {
  const takeBack = useCommand('patterns.decide', (client) =>
    client.patterns.decide({ key: flag.key, decision: null, reason: '', by: '' }),
  );
  const { label, icon: Icon } = decisionFacts[decision.decision];
  return (
    <div className={classes.answer}>
      {decision.changedSince ? (
        <p className={classes.changed}>
          The evidence has changed since this was answered. Read it again before you rely on the answer.
        </p>
      ) : null}
      <div className={classes.given}>
        <Icon size={20} stroke={1.8} aria-hidden />
        <p>
          <strong>{label}.</strong> {decision.reason}
          <small>
            {decision.by === '' ? '' : `${decision.by}, `}
            {formatStamp(decision.at)}
          </small>
        </p>
        <Button variant="default" onClick={onChange}>
          Change
        </Button>
        <Button variant="subtle" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
          Take back
        </Button>
        {onNext === null ? null : (
          <Button variant="light" onClick={onNext}>
            Next unanswered
          </Button>
        )}
      </div>
    </div>
  );
}
