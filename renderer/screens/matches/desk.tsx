import { useEffect } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { usePeople } from '../../client/queries.ts';
import { AccountSide } from './account-side.tsx';
import { Actions } from './actions.tsx';
import type { Action } from './actions.tsx';
import classes from './desk.module.css';
import { MergedView } from './merged-view.tsx';
import { PairList } from './pair-list.tsx';
import { Reasons } from './reasons.tsx';
import type { Sitting } from './use-sitting.ts';
import { WeekStrip } from './week-strip.tsx';

interface DeskProps {
  readonly sitting: Sitting;
  readonly focusOn: RefObject<HTMLDivElement | null>;
}

/**
 * The pairs and the one that lies open. Letters and arrows work while the desk has the focus, which it
 * takes when it appears and keeps from one pair to the next.
 */
export function Desk({ sitting, focusOn }: DeskProps) {
  const people = usePeople().data ?? [];
  const { current, tray } = sitting;
  useEffect(() => focusOn.current?.focus({ preventScroll: true }), [focusOn]);
  const actions: readonly Action[] =
    tray === 'open'
      ? [
          { letter: 'a', label: 'Same event', run: () => sitting.put('same'), main: true },
          { letter: 'd', label: 'Keep as different', run: () => sitting.put('different') },
          { letter: 's', label: 'Skip', run: sitting.skip },
          { letter: 'u', label: 'Undo', run: sitting.undo },
        ]
      : [{ letter: 'u', label: 'Take this decision back', run: () => sitting.put('open') }];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const action = actions.find(({ letter }) => letter === event.key.toLowerCase());
    if (step === undefined && action === undefined) return;
    event.preventDefault();
    if (step === undefined) action?.run();
    else sitting.move(step);
  };
  return (
    // The desk answers to letters and arrows as a whole; each has its button as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={focusOn} tabIndex={-1} className={classes.desk} onKeyDown={onKeyDown}>
      <div className={classes.list}>
        <PairList
          pairs={sitting.inTray}
          current={sitting.currentKey}
          skipped={sitting.skipped}
          decisionOf={sitting.decisionOf}
          onPick={sitting.pick}
        />
      </div>
      <div className={classes.open}>
        {current === null ? null : (
          <section
            key={sitting.currentKey}
            className={classes.scroll}
            aria-label="The two accounts"
            // It scrolls, so it takes the focus.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
          >
            <div className={classes.sides}>
              <AccountSide entry={current.left} other={current.right} people={people} />
              <AccountSide entry={current.right} other={current.left} people={people} />
            </div>
            {sitting.decisionOf(current) === 'same' ? <MergedView pair={current} /> : null}
            <Reasons pair={current} />
            {tray === 'open' ? <WeekStrip pair={current} /> : null}
          </section>
        )}
        <Actions actions={actions} />
      </div>
      <VisuallyHidden component="output">{sitting.said}</VisuallyHidden>
    </div>
  );
}
