import { useCallback, useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { DensityIndex } from './density-index.ts';
import { drawLanes } from './draw-lanes.ts';
import type { Lane } from './lanes.ts';
import './lanes-picture.css';
import type { TimeWindow } from './time-window.ts';
import type { PictureItem } from './to-items.ts';
import type { Uncovered } from './uncovered.ts';
import { createVisAxis } from './vis-axis.ts';
import type { VisAxis } from './vis-axis.ts';

interface LanesPictureProps {
  readonly bounds: TimeWindow;
  readonly window: TimeWindow;
  readonly lanes: readonly Lane[];
  readonly items: readonly PictureItem[];
  /** Density under the items, where not every event is drawn; null where all are. */
  readonly density: DensityIndex | null;
  /** Stretches of the lanes for which no records are loaded. */
  readonly uncovered: Uncovered;
  readonly shade: TimeWindow | null;
  readonly onMove: (window: TimeWindow) => void;
  readonly onSettle: (window: TimeWindow) => void;
  readonly onPick: (eventId: number | null) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onZoom: (factor: number) => void;
}

/** Axis, lanes and items, over a canvas of what is not loaded and of density. Arrow keys step from event to event, + and - zoom. */
export function LanesPicture(props: LanesPictureProps) {
  const { bounds, window: shown, lanes, items, shade } = props;
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const axis = useRef<VisAxis | null>(null);
  const latest = useRef(props);
  const fromVis = useRef<TimeWindow | null>(null);

  const paint = useCallback(() => {
    if (canvas.current === null || container.current === null) return;
    drawLanes(canvas.current, container.current, latest.current);
  }, []);
  useEffect(() => {
    latest.current = props;
    paint();
  });

  useEffect(() => {
    if (container.current === null) return undefined;
    const created = createVisAxis(container.current, bounds, latest.current.window, {
      onMove: (moved) => {
        fromVis.current = moved;
        latest.current.onMove(moved);
      },
      onSettle: (settled) => latest.current.onSettle(settled),
      onPick: (eventId) => latest.current.onPick(eventId),
      onDrawn: paint,
    });
    axis.current = created;
    created.setLanes(latest.current.lanes);
    created.setItems(latest.current.items);
    created.shade(latest.current.shade);
    return () => {
      axis.current = null;
      created.destroy();
    };
  }, [bounds, paint]);

  useEffect(() => axis.current?.setLanes(lanes), [lanes]);
  useEffect(() => axis.current?.setItems(items), [items]);
  useEffect(() => axis.current?.shade(shade), [shade]);
  useEffect(() => {
    const last = fromVis.current;
    if (last === null || last.from !== shown.from || last.to !== shown.to) axis.current?.setWindow(shown);
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => props.onStep(1),
      ArrowLeft: () => props.onStep(-1),
      '+': () => props.onZoom(0.6),
      '=': () => props.onZoom(0.6),
      '-': () => props.onZoom(1 / 0.6),
      Escape: () => props.onPick(null),
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };

  return (
    // A picture that is walked with the keyboard; what it shows is also there as a list.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="tl-picture"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label="Picture of the events. Left and right arrow open the event before or after; plus and minus zoom."
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} className="tl-density" aria-hidden />
      <div ref={container} className="tl-vis" aria-hidden />
    </div>
  );
}
