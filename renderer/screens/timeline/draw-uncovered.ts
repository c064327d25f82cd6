import type { Lane } from './lanes.ts';
import type { TimeWindow } from './time-window.ts';
import type { Uncovered } from './uncovered.ts';

/** Distance between two lines of the hatching, in pixels. */
const hatchStep = 7;

/** Where lanes and plot lie on the canvas, in its pixels. */
export interface PlotPlace {
  readonly left: number;
  readonly width: number;
  /** Top and bottom of a lane by its position; undefined while it is not drawn. */
  readonly laneAt: (index: number) => { readonly top: number; readonly bottom: number } | undefined;
}

/** Hatches faintly the stretches of each lane for which no records are loaded. */
export function drawUncovered(
  context: CanvasRenderingContext2D,
  lanes: readonly Lane[],
  uncovered: Uncovered,
  window: TimeWindow,
  place: PlotPlace,
): void {
  const perTime = place.width / (window.to - window.from);
  const x = (time: number) => place.left + (time - window.from) * perTime;
  context.save();
  context.strokeStyle = getComputedStyle(context.canvas).getPropertyValue('--tl-line-strong');
  context.globalAlpha = 0.32;
  context.lineWidth = 1;
  lanes.forEach((lane, index) => {
    const at = place.laneAt(index);
    if (at === undefined) return;
    for (const gap of uncovered.get(lane.id) ?? []) {
      const from = Math.max(place.left, x(gap.from));
      const to = Math.min(place.left + place.width, x(gap.to));
      if (to - from >= 1) hatch(context, from, at.top, to - from, at.bottom - at.top - 1);
    }
  });
  context.restore();
}

/** Slanting lines at places that do not depend on the stretch, so that they stand still while it is moved. */
function hatch(
  context: CanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.beginPath();
  const first = Math.floor(left / hatchStep) * hatchStep;
  for (let at = first; at < left + width + height; at += hatchStep) {
    context.moveTo(at, top);
    context.lineTo(at - height, top + height);
  }
  context.stroke();
  context.restore();
}
