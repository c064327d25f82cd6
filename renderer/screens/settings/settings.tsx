import { useMantineColorScheme } from '@mantine/core';
import type { MantineColorScheme } from '@mantine/core';
import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../client/client-context.ts';
import { toProblem } from '../../client/problem.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { ProfileSections } from './profile-sections.tsx';
import { SettingsForm } from './settings-form.tsx';
import classes from './settings.module.css';

/** What belongs to this case, and how the screens look on this machine. */
export function Settings() {
  const client = useClient();
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => client.settings.get() });
  if (settings.isError) return <ProblemNote problem={toProblem(settings.error)} />;
  if (settings.data === undefined) return <Loading what="the settings" />;
  return (
    <>
      <ScreenHead title="Settings" />
      <div className={classes.page}>
        <SettingsForm key={JSON.stringify(settings.data)} settings={settings.data} />
        <ProfileSections settings={settings.data} />
        <Appearance />
      </div>
    </>
  );
}

const schemes: readonly { readonly value: MantineColorScheme; readonly label: string }[] = [
  { value: 'auto', label: 'As this computer is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Light or dark; kept on this machine, not in the case. */
function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <section className={classes.section} aria-labelledby="appearance-heading">
      <div>
        <h2 id="appearance-heading">Appearance</h2>
        <p>Kept on this computer, not in the case.</p>
      </div>
      <Radio.Group
        aria-label="Light or dark"
        value={colorScheme}
        onChange={(value) => setColorScheme(value as MantineColorScheme)}
      >
        <div className={classes.choices}>
          {schemes.map(({ value, label }) => (
            <Radio key={value} size="xs" value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
    </section>
  );
}
