import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { agencyKindFacts, agencyKinds } from '../../../shared/model/agency.ts';
import type { Agency, AgencyKind } from '../../../shared/model/agency.ts';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { useFocusOnShow } from '../../parts/use-focus-on-show.ts';
import classes from './source-card.module.css';

const kindChoices = agencyKinds.map((kind) => ({ value: kind, label: agencyKindFacts[kind].label }));

/** The agency whose records these are; name and kind can be put right for all its files. */
export function AgencyLine({ agency }: { readonly agency: Agency }) {
  const [editing, setEditing] = useState(false);
  if (editing) return <AgencyForm agency={agency} onDone={() => setEditing(false)} />;
  return (
    <div className={classes.line}>
      <AgencyMark kind={agency.kind} name={agency.name} named />
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={`Change the agency ${agency.name}`}
        onClick={() => setEditing(true)}
      >
        Change
      </Button>
    </div>
  );
}

interface AgencyFormProps {
  readonly agency: Agency;
  readonly onDone: () => void;
}

function AgencyForm({ agency, onDone }: AgencyFormProps) {
  const [name, setName] = useState(agency.name);
  const [kind, setKind] = useState<AgencyKind>(agency.kind);
  const field = useFocusOnShow<HTMLInputElement>();
  const save = useCommand(
    'sources.renameAgency',
    (client, changed: Agency) => client.sources.renameAgency(changed),
    { showsProblem: true },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate({ id: agency.id, name: name.trim(), kind }, { onSuccess: onDone });
  };
  return (
    <form className={classes.edit} onSubmit={submit}>
      <TextInput
        ref={field}
        size="xs"
        aria-label="Agency"
        value={name}
        error={save.isError ? toProblem(save.error).message : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div>
        <NativeSelect
          size="xs"
          aria-label="Kind of agency"
          data={kindChoices}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as AgencyKind)}
        />
        <Button type="submit" size="compact-sm" loading={save.isPending}>
          Keep
        </Button>
        <Button variant="default" size="compact-sm" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
