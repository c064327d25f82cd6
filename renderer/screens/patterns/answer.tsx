import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Flag, FlagDecision } from '../../../shared/model/flag.ts';
import { flagDecisions } from '../../../shared/model/flag.ts';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import classes from './answer.module.css';
import { decisionFacts } from './decision-mark.tsx';
import { GivenAnswer } from './given-answer.tsx';

interface AnswerProps {
  readonly flag: Flag;
  /** The name kept in the settings. */
  readonly user: string;
  readonly onNext: (() => void) | null;
}

/** A professional's answer: one of three, a line of reason, and who says so. */
export function Answer({ flag, user, onNext }: AnswerProps) {
  const [changing, setChanging] = useState(false);
  if (flag.decision !== null && !changing)
    return (
      <GivenAnswer flag={flag} decision={flag.decision} onChange={() => setChanging(true)} onNext={onNext} />
    );
  return <AnswerForm flag={flag} user={user} onDone={() => setChanging(false)} />;
}

interface AnswerFormProps {
  readonly flag: Flag;
  readonly user: string;
  readonly onDone: () => void;
}

function AnswerForm({ flag, user, onDone }: AnswerFormProps) {
  const [decision, setDecision] = useState<FlagDecision | null>(flag.decision?.decision ?? null);
  const [reason, setReason] = useState(flag.decision?.reason ?? '');
  const [by, setBy] = useState(flag.decision?.by ?? user);
  const [missing, setMissing] = useState<string | null>(null);
  const keepName = useCommand('settings.set', (client, name: string) => client.settings.set({ user: name }));
  const save = useCommand(
    'patterns.decide',
    async (client, said: { decision: FlagDecision; reason: string; by: string }) => {
      if (said.by !== '' && said.by !== user) await keepName.mutateAsync(said.by);
      return client.patterns.decide({ key: flag.key, ...said });
    },
    { showsProblem: true },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (decision === null) return setMissing('Choose one of the three answers.');
    if (reason.trim() === '') return setMissing('Write in a line why.');
    setMissing(null);
    save.mutate({ decision, reason: reason.trim(), by: by.trim() }, { onSuccess: onDone });
  };
  const problem =
    missing ?? (save.isError ? `${toProblem(save.error).message} ${toProblem(save.error).remedy}` : null);
  return (
    <form className={classes.answer} onSubmit={submit} aria-label="Your answer">
      <fieldset className={classes.choices}>
        <legend>Your answer</legend>
        {flagDecisions.map((value) => {
          const { label, icon: Icon } = decisionFacts[value];
          return (
            <label key={value} data-chosen={decision === value || undefined}>
              <input
                type="radio"
                name="decision"
                value={value}
                checked={decision === value}
                onChange={() => setDecision(value)}
              />
              <Icon size={17} stroke={1.8} aria-hidden />
              {label}
            </label>
          );
        })}
      </fieldset>
      <div className={classes.line}>
        <TextInput
          className={classes.reason}
          aria-label="Reason"
          placeholder="Why, in a line"
          value={reason}
          error={problem}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          className={classes.by}
          aria-label="Your name"
          placeholder="Your name"
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button type="submit" loading={save.isPending}>
          Keep this answer
        </Button>
        {flag.decision === null ? null : (
          <Button variant="default" onClick={onDone}>
            Leave it
          </Button>
        )}
      </div>
    </form>
  );
}
