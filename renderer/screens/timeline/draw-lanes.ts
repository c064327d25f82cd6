import { drawDensity } from './draw-density.ts';
import type { DensityIndex } from './density-index.ts';
import { drawUncovered } from './draw-uncovered.ts';
import type { PlotPlace } from './draw-uncovered.ts';
import type { Lane } from './lanes.ts';
import type { TimeWindow } from './time-window.ts';
import type { Uncovered } from './uncovered.ts';

/** What lies under the items: where nothing is loaded, and the density where not every event is drawn. */
export interface UnderItems {
  readonly lanes: readonly Lane[];
  readonly uncovered: Uncovered;
  readonly density: DensityIndex | null;
  readonly window: TimeWindow;
}

/** Draws on the canvas under the items. Lanes are found where vis-timeline drew them. */
export function drawLanes(canvas: HTMLCanvasElement, container: HTMLElement, under: UnderItems): void {
  const centre = container.querySelector('.vis-panel.vis-center');
  const context = canvas.getContext('2d');
  if (context === null || centre === null) return;
  const frame = canvas.getBoundingClientRect();
  const plot = centre.getBoundingClientRect();
  const scale = globalThis.devicePixelRatio;
  canvas.width = Math.round(frame.width * scale);
  canvas.height = Math.round(frame.height * scale);
  context.scale(scale, scale);
  context.beginPath();
  context.rect(plot.left - frame.left, plot.top - frame.top, plot.width, plot.height);
  context.clip();
  const labels = container.querySelectorAll('.vis-labelset > .vis-label');
  const place: PlotPlace = {
    left: plot.left - frame.left,
    width: plot.width,
    laneAt: (index) => {
      const label = labels[index]?.getBoundingClientRect();
      return label === undefined
        ? undefined
        : { top: label.top - frame.top, bottom: label.bottom - frame.top };
    },
  };
  drawUncovered(context, under.lanes, under.uncovered, under.window, place);
  if (under.density !== null) drawDensity(context, under.lanes, under.density, under.window, place);
}
