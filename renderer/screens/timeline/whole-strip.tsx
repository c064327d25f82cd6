import { scaleLinear, scaleTime } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { formatDay, toPictureDay, toPictureTime } from '../../words/dates.ts';
import { usePlotWidth } from './plot-width.ts';
import classes from './strips.module.css';
import { clampWindow, shiftWindow, zoomWindow } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';

const height = 34;
const yearLabels = 16;

type Grip = 'move' | 'from' | 'to';

interface WholeStripProps {
  readonly density: readonly { readonly month: string; readonly events: number }[];
  readonly bounds: TimeWindow;
  readonly window: TimeWindow;
  readonly onChange: (window: TimeWindow) => void;
}

/** The whole case as density, with the window on it: drag it, draw its ends, or use the arrow keys. */
export function WholeStrip({ density, bounds, window, onChange }: WholeStripProps) {
  const { ref, plotWidth } = usePlotWidth<HTMLDivElement>();
  const drag = useRef<{ grip: Grip; x: number; start: TimeWindow } | null>(null);
  const x = scaleTime([bounds.from, bounds.to], [0, plotWidth]);
  const months = byMonth(density);
  const most = Math.max(1, ...months.map(([, events]) => events));
  const y = scaleLinear([0, most], [height, 3]);
  const outline = area<readonly [number, number]>()
    .x(([time]) => x(time))
    .y0(height)
    .y1(([, events]) => y(events))
    .curve(curveStepAfter)([...months, [bounds.to, 0] as const]);
  const left = x(window.from);
  const right = x(window.to);

  const take = (grip: Grip) => (event: PointerEvent<SVGRectElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { grip, x: event.clientX, start: window };
  };
  const pull = (event: PointerEvent) => {
    const held = drag.current;
    if (held === null || plotWidth === 0) return;
    const moved = ((event.clientX - held.x) / plotWidth) * (bounds.to - bounds.from);
    onChange(
      clampWindow(
        {
          from: held.grip === 'to' ? held.start.from : held.start.from + moved,
          to: held.grip === 'from' ? held.start.to : held.start.to + moved,
        },
        bounds,
      ),
    );
  };
  const letGo = () => {
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next: Readonly<Record<string, TimeWindow>> = {
      ArrowLeft: shiftWindow(window, -0.2, bounds),
      ArrowRight: shiftWindow(window, 0.2, bounds),
      PageUp: shiftWindow(window, -1, bounds),
      PageDown: shiftWindow(window, 1, bounds),
      ArrowUp: zoomWindow(window, 0.7, bounds),
      ArrowDown: zoomWindow(window, 1 / 0.7, bounds),
      Home: bounds,
    };
    const moved = next[event.key];
    if (moved === undefined) return;
    event.preventDefault();
    onChange(moved);
  };
  const held = { onPointerMove: pull, onPointerUp: letGo, onPointerCancel: letGo };
  return (
    <div ref={ref} className={classes.strip}>
      <span className={classes.gutter}>Whole case</span>
      <svg width={plotWidth} height={height + yearLabels} className={classes.whole}>
        <path className={classes.density} d={outline ?? ''} />
        <line className={classes.zero} x1={0} x2={plotWidth} y1={height + 0.5} y2={height + 0.5} />
        {x.ticks(Math.max(2, Math.floor(plotWidth / 90))).map((tick) => (
          <g key={tick.valueOf()} transform={`translate(${x(tick)} 0)`}>
            <line className={classes.tick} y1={height} y2={height + 4} />
            <text className={classes.year} x={3} y={height + 13}>
              {tick.getMonth() === 0 ? tick.getFullYear() : ''}
            </text>
          </g>
        ))}
        <rect
          className={classes.window}
          x={left}
          width={Math.max(6, right - left)}
          y={0.5}
          height={height}
          rx={3}
          // A native range input has one value; a window has two ends and moves as a whole.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="slider"
          tabIndex={0}
          aria-label="Window on the whole case"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(
            (100 * (window.from - bounds.from)) / Math.max(1, bounds.to - bounds.from),
          )}
          aria-valuetext={`${dayOf(window.from)} to ${dayOf(window.to)}`}
          onPointerDown={take('move')}
          onKeyDown={onKeyDown}
          {...held}
        />
        <rect
          className={classes.grip}
          x={left - 4}
          width={8}
          y={8}
          height={height - 16}
          rx={3}
          onPointerDown={take('from')}
          {...held}
        />
        <rect
          className={classes.grip}
          x={right - 4}
          width={8}
          y={8}
          height={height - 16}
          rx={3}
          onPointerDown={take('to')}
          {...held}
        />
      </svg>
    </div>
  );
}

function dayOf(time: number): string {
  return formatDay(toPictureDay(time));
}

/** Events of all agencies by month, the months without any between them included. */
function byMonth(density: WholeStripProps['density']): readonly (readonly [number, number])[] {
  const counts = new Map<string, number>();
  for (const { month, events } of density) {
    const key = month.slice(0, 7);
    counts.set(key, (counts.get(key) ?? 0) + events);
  }
  const sorted = [...counts.keys()].sort();
  const [first] = sorted;
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined) return [];
  const months: (readonly [number, number])[] = [];
  for (let year = Number(first.slice(0, 4)), month = Number(first.slice(5, 7)); ; month += 1) {
    if (month === 13) {
      month = 1;
      year += 1;
    }
    const key = `${year}-${String(month).padStart(2, '0')}`;
    months.push([toPictureTime(`${key}-01`), counts.get(key) ?? 0]);
    if (key >= last) return months;
  }
}
