import { Button } from '@mantine/core';
import { IconFilePlus, IconLock, IconSearch } from '@tabler/icons-react';
import { openSpotlight } from '@mantine/spotlight';
import type { CaseSummary } from '../../shared/contract/case-file.ts';
import { useCommand } from '../client/use-command.ts';
import { useLookingAt } from '../state/looking-at.tsx';
import { useFilter } from '../state/filter.tsx';
import classes from './top-bar.module.css';
import { UndoButtons } from './undo-buttons.tsx';

const iconWhenNarrow = { root: classes.button, section: classes.section, label: classes.words };

/** Title of the case, search, undo and redo, adding records, and the lock. */
export function TopBar({ summary }: { readonly summary: CaseSummary }) {
  const { clear } = useFilter();
  const { openEvent, lightFlag } = useLookingAt();
  const lock = useCommand('caseFile.lock', (client) => client.caseFile.lock());
  const lockCase = () => {
    clear();
    openEvent(null);
    lightFlag(null);
    lock.mutate();
  };
  return (
    <header className={classes.bar}>
      <div className={classes.title} title={summary.path}>
        {summary.title}
      </div>
      <button type="button" className={classes.search} title="Search everything" onClick={openSpotlight}>
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span className={classes.words}>Search everything</span>
        <kbd>Ctrl K</kbd>
      </button>
      <UndoButtons summary={summary} />
      <Button
        component="a"
        href="#/import"
        variant="light"
        title="Add records"
        classNames={iconWhenNarrow}
        leftSection={<IconFilePlus size={16} stroke={1.8} aria-hidden />}
      >
        Add records
      </Button>
      <Button
        variant="subtle"
        color="gray"
        title="Lock"
        className={classes.quiet}
        classNames={iconWhenNarrow}
        leftSection={<IconLock size={16} stroke={1.8} aria-hidden />}
        onClick={lockCase}
        loading={lock.isPending}
      >
        Lock
      </Button>
    </header>
  );
}
