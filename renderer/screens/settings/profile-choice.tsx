import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Client } from '../../client/connect.ts';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ProfileFile } from './profile-file.tsx';
import classes from './profile.module.css';

type Choice = Awaited<ReturnType<Client['settings']['get']>>['profiles'][number];

interface ProfileChoiceProps {
  readonly chosen: string;
  readonly profiles: readonly Choice[];
}

/** The partnership whose profile holds, and its file; another one is looked at first and then taken. */
export function ProfileChoice({ chosen, profiles }: ProfileChoiceProps) {
  const [looking, lookAt] = useState<string | null>(null);
  const looked = looking ?? chosen;
  const save = useCommand('settings.set', (client, profile: string) => client.settings.set({ profile }), {
    showsProblem: true,
  });
  const toOption = ({ id, name }: Choice) => ({ value: id, label: name });
  const imported = profiles.filter((profile) => profile.imported);
  return (
    <div className={classes.choice}>
      <NativeSelect
        label="Partnership"
        description={profiles.find(({ id }) => id === looked)?.description}
        data={[
          ...profiles.filter((profile) => !profile.imported).map(toOption),
          ...(imported.length === 0
            ? []
            : [
                {
                  group: 'Imported into this case',
                  items: imported.map((profile) => ({
                    value: profile.id,
                    label: `${profile.name} (imported)`,
                  })),
                },
              ]),
        ]}
        value={looked}
        onChange={(event) => lookAt(event.currentTarget.value)}
      />
      {save.isError ? <ProblemNote problem={toProblem(save.error)} /> : null}
      {looked === chosen ? (
        <ProfileFile />
      ) : (
        <div className={classes.buttons}>
          <Button
            loading={save.isPending}
            onClick={() => save.mutate(looked, { onSuccess: () => lookAt(null) })}
          >
            Use this profile
          </Button>
          <Button variant="default" onClick={() => lookAt(null)}>
            Leave it as it was
          </Button>
        </div>
      )}
    </div>
  );
}
