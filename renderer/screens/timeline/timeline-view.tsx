import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useChronologyFrame, useFlags, usePeople, useWords } from '../../client/queries.ts';
import { useFilter } from '../../state/filter.tsx';
import { useLookingAt } from '../../state/looking-at.tsx';
import { toPictureTime } from '../../words/dates.ts';
import { chooseEvents, inWindow, mostDrawn, spanOf } from './choose-events.ts';
import { EventList } from './event-list.tsx';
import { InvolvementStrip } from './involvement-strip.tsx';
import { toLanes } from './lanes.ts';
import type { LaneKind } from './lanes.ts';
import { LanesPicture } from './lanes-picture.tsx';
import { usePlotWidth } from './plot-width.ts';
import { PictureNote } from './picture-note.tsx';
import { StatusPeriods } from './status-periods.tsx';
import { bringInto, oneDay, zoomWindow } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';
import classes from './timeline.module.css';
import { toItems } from './to-items.ts';
import { Toolbar } from './toolbar.tsx';
import type { View } from './toolbar.tsx';
import { toDensity } from './to-density.ts';
import { toUncovered } from './uncovered.ts';
import { useTimelineData } from './use-timeline-data.ts';
import { WholeStrip } from './whole-strip.tsx';

/** Names beside events where no more than this many share the window. */
const mostLabelled = 36;

interface TimelineViewProps {
  readonly frame: NonNullable<ReturnType<typeof useChronologyFrame>['data']>;
  readonly boundFrom: number;
  readonly boundTo: number;
}

/** The picture inside its bounds; the window is what every part of it shares. */
export function TimelineView({ frame, boundFrom, boundTo }: TimelineViewProps) {
  const { filter } = useFilter();
  const { eventId, openEvent, flagKey } = useLookingAt();
  const bounds = useMemo<TimeWindow>(() => ({ from: boundFrom, to: boundTo }), [boundFrom, boundTo]);
  const [shown, setShown] = useState<TimeWindow>(bounds);
  // Follows `shown` once a move has ended: what is fetched and chosen does not change under the hand.
  const [settled, setSettled] = useState<TimeWindow>(bounds);
  const [kind, setKind] = useState<LaneKind>('agency');
  const [view, setView] = useState<View>('picture');
  const { ref: lanesRef, height: pictureHeight } = useElementSize<HTMLDivElement>();
  const { ref, plotWidth } = usePlotWidth<HTMLDivElement>();
  const people = usePeople().data;
  const words = useWords();
  const flag = useFlags().data?.flags.find((candidate) => candidate.key === flagKey);
  const data = useTimelineData(filter, settled).data;

  const events = useMemo(() => data?.events ?? [], [data]);
  const inSight = useMemo(() => inWindow(events, settled), [events, settled]);
  const lanes = useMemo(
    () => toLanes(kind, frame.agencies, people ?? [], events, words),
    [kind, frame.agencies, people, events, words],
  );
  const drawn = useMemo(
    () =>
      data?.partial === true ? [] : events.length <= mostDrawn ? events : chooseEvents(inSight, flagKey),
    [data?.partial, events, inSight, flagKey],
  );
  const timePerPixel = (settled.to - settled.from) / Math.max(1, plotWidth);
  const items = useMemo(
    () =>
      toItems(drawn, {
        kind,
        openEvent: eventId,
        litFlag: flagKey,
        labelled: inSight.length <= mostLabelled,
        timePerPixel,
        pictureHeight,
      }),
    [drawn, kind, eventId, flagKey, inSight.length, timePerPixel, pictureHeight],
  );
  const crowded = data?.partial === true || drawn.length < inSight.length;
  const density = useMemo(
    () => (crowded ? toDensity(kind, events, data?.partial === true ? frame.density : null) : null),
    [crowded, kind, events, data?.partial, frame.density],
  );
  const uncovered = useMemo(
    () => toUncovered(frame.agencies, frame.coverage, bounds),
    [frame.agencies, frame.coverage, bounds],
  );
  const shade = useMemo(
    () =>
      flag === undefined ? null : { from: toPictureTime(flag.from), to: toPictureTime(flag.to) + oneDay },
    [flag],
  );

  const go = (next: TimeWindow) => {
    setShown(next);
    setSettled(next);
  };
  const step = (by: 1 | -1) => {
    const dated = drawn.filter(
      (event) => spanOf(event) !== null && (flagKey === null || event.flags.includes(flagKey)),
    );
    const now = dated.findIndex((event) => event.id === eventId);
    const next = now < 0 ? dated.find((event) => inSight.includes(event)) : dated[now + by];
    const span = next === undefined ? null : spanOf(next);
    if (next === undefined || span === null) return;
    openEvent(next.id);
    go(bringInto(shown, span.from, bounds));
  };
  const nameOf = (id: number) => people?.find((person) => person.id === id)?.name.split(' ')[0] ?? '';
  const statusPeriods = (window: TimeWindow | null) => (
    <StatusPeriods
      periods={frame.statusPeriods}
      removed={frame.removedPeriods}
      people={people ?? []}
      naming={{ nameOf, words }}
      window={window}
    />
  );

  return (
    <div className={classes.screen}>
      <Toolbar
        kind={kind}
        onKind={setKind}
        view={view}
        onView={setView}
        onZoom={(factor) => go(zoomWindow(shown, factor, bounds))}
        onWhole={() => go(bounds)}
      />
      <PictureNote
        filter={filter}
        drawn={drawn.length}
        inSight={inSight.length}
        partial={data?.partial === true}
      />
      {view === 'list' ? (
        <EventList head={statusPeriods(null)} events={inSight} lanes={lanes} kind={kind} />
      ) : (
        <div className={classes.picture} ref={ref}>
          {statusPeriods(shown)}
          <div className={classes.lanes} ref={lanesRef}>
            <LanesPicture
              bounds={bounds}
              window={shown}
              lanes={lanes}
              items={items}
              density={density}
              uncovered={uncovered}
              shade={shade}
              onMove={setShown}
              onSettle={setSettled}
              onPick={openEvent}
              onStep={step}
              onZoom={(factor) => go(zoomWindow(shown, factor, bounds))}
            />
          </div>
          <InvolvementStrip involvement={frame.involvement} window={shown} />
        </div>
      )}
      <div className={classes.wholeHolder}>
        <WholeStrip density={frame.density} bounds={bounds} window={shown} onChange={go} />
      </div>
    </div>
  );
}
