import { Switch } from '@mantine/core';
import type { PatternInfo } from '../../../shared/contract/patterns.ts';
import type { Flag } from '../../../shared/model/flag.ts';
import { useCommand } from '../../client/use-command.ts';
import { countOf } from '../../words/numbers.ts';
import classes from './flag-detail.module.css';
import { SettingsTable } from './settings-table.tsx';
import { tierWords } from './tier-words.ts';
import { WhyNot } from './why-not.tsx';

interface PatternDetailProps {
  readonly info: PatternInfo;
  readonly flags: readonly Flag[];
}

/** One pattern of the catalogue: its question, on or off, where it comes from, near misses, numbers. */
export function PatternDetail({ info, flags }: PatternDetailProps) {
  const set = useCommand('patterns.set', (client, on: boolean) =>
    client.patterns.set({ pattern: info.id, on }),
  );
  const raised = flags.filter(({ status }) => status === 'raised').length;
  return (
    <div className={classes.detail}>
      <section
        className={classes.scroll}
        aria-label="The pattern"
        // It scrolls, so it takes the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <header className={classes.head}>
          <p className={classes.over}>
            {info.name}
            <span>
              {info.number}, version {info.version}
            </span>
          </p>
          <h2>{info.question}</h2>
        </header>
        <Switch
          checked={info.on}
          disabled={set.isPending}
          onChange={(event) => set.mutate(event.currentTarget.checked)}
          label={
            info.on ? `On: ${countOf(raised, 'question')} asked in this case` : 'Off: not asked in this case'
          }
          description={
            info.on === info.onByDefault
              ? undefined
              : `Usually ${info.onByDefault ? 'on' : 'off, to be switched on where it helps'}`
          }
        />
        <div className={classes.part}>
          <h3>Where it comes from</h3>
          <p className={classes.source}>
            <strong>{tierWords[info.tier].label}.</strong> {info.source}
            <small>{tierWords[info.tier].meaning}</small>
          </p>
        </div>
        <WhyNot pattern={info.id} />
        <div className={classes.part}>
          <h3>Its numbers, and what others would change</h3>
          <SettingsTable info={info} flags={flags} />
        </div>
      </section>
    </div>
  );
}
