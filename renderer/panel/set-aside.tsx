import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useCommand } from '../client/use-command.ts';
import { useFocusOnShow } from '../parts/use-focus-on-show.ts';
import { useLookingAt } from '../state/looking-at.tsx';
import classes from './set-aside.module.css';

/** Takes one account out of the chronology, with a reason that is kept; the row stays in the case. */
export function SetAside({ entryId }: { readonly entryId: number }) {
  const [asking, setAsking] = useState(false);
  if (asking) return <ReasonForm entryId={entryId} onCancel={() => setAsking(false)} />;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className={classes.open}
      onClick={() => setAsking(true)}
      title="A row that the agency wrote twice, or that is about another family"
    >
      Set aside…
    </Button>
  );
}

interface ReasonFormProps {
  readonly entryId: number;
  readonly onCancel: () => void;
}

function ReasonForm({ entryId, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const { openEvent } = useLookingAt();
  const field = useFocusOnShow<HTMLInputElement>();
  const put = useCommand('chronology.setAside', async (client, words: string) => {
    await client.chronology.setAside({ entryId, reason: words });
    // The event may be gone with its account, so the panel closes before it is asked again.
    openEvent(null);
    notifications.show({
      message: 'Set aside. The line above the chronology lists it and brings it back.',
      closeButtonProps: { 'aria-label': 'Close this notice' },
    });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') put.mutate(reason.trim());
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        ref={field}
        size="xs"
        label="Why it is set aside"
        description="It leaves the chronology, the patterns and the reports. The row stays in the case."
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <div>
        <Button type="submit" size="compact-xs" disabled={reason.trim() === ''} loading={put.isPending}>
          Set aside
        </Button>
        <Button variant="subtle" size="compact-xs" onClick={onCancel}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
