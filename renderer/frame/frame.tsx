import { Suspense, useRef } from 'react';
import type { MouseEvent } from 'react';
import type { CaseSummary } from '../../shared/contract/case-file.ts';
import { Loading } from '../parts/loading.tsx';
import { EntryPanel } from '../panel/entry-panel.tsx';
import { screenOf } from '../screens/screens.ts';
import { useScreenId } from '../state/location.ts';
import { useLookingAt } from '../state/looking-at.tsx';
import { FilterBar } from './filter-bar/filter-bar.tsx';
import classes from './frame.module.css';
import { Rail } from './rail.tsx';
import { SearchEverything } from './search-everything.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame of an open case: rail, top bar, filter bar, the screen, and the panel beside it. */
export function Frame({ summary }: { readonly summary: CaseSummary }) {
  const screen = screenOf(useScreenId());
  const { eventId } = useLookingAt();
  const main = useRef<HTMLElement>(null);
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  const panelOpen = eventId !== null && screen.filtered;
  const Body = screen.component;
  return (
    <div className={classes.frame} data-panel={panelOpen || undefined}>
      <a href="#screen" className={classes.skip} onClick={skip}>
        Skip to the screen
      </a>
      <Rail summary={summary} current={screen.id} />
      <TopBar summary={summary} />
      <main id="screen" ref={main} tabIndex={-1} className={classes.main} aria-label={screen.label}>
        {screen.filtered ? <FilterBar /> : null}
        <div className={classes.screen}>
          <Suspense fallback={<Loading what="the screen" />}>
            <Body />
          </Suspense>
        </div>
      </main>
      {panelOpen ? <EntryPanel eventId={eventId} /> : null}
      <SearchEverything />
    </div>
  );
}
