import { agencyKindFacts } from '../../../shared/model/agency.ts';
import type { DensityIndex } from './density-index.ts';
import { densityIn } from './density-index.ts';
import type { Lane } from './lanes.ts';
import type { TimeWindow } from './time-window.ts';

/** Width of one bar of density, in pixels. */
const barWidth = 6;

/**
 * Draws the density of each lane on the canvas under the items: one bar for every six pixels, as high
 * as that stretch has events. Lanes are found where vis-timeline drew them. Null clears the canvas.
 */
export function drawDensity(
  canvas: HTMLCanvasElement,
  container: HTMLElement,
  lanes: readonly Lane[],
  density: DensityIndex | null,
  window: TimeWindow,
): void {
  const centre = container.querySelector('.vis-panel.vis-center');
  const context = canvas.getContext('2d');
  if (context === null || centre === null) return;
  const frame = canvas.getBoundingClientRect();
  const plot = centre.getBoundingClientRect();
  const scale = globalThis.devicePixelRatio;
  canvas.width = Math.round(frame.width * scale);
  canvas.height = Math.round(frame.height * scale);
  if (density === null) return;
  context.scale(scale, scale);
  context.beginPath();
  context.rect(plot.left - frame.left, plot.top - frame.top, plot.width, plot.height);
  context.clip();
  const bins = Math.max(1, Math.floor(plot.width / barWidth));
  const counted = lanes.map((lane) => densityIn(density, lane.id, window, bins));
  const most = Math.max(1, ...counted.flat());
  const labels = container.querySelectorAll('.vis-labelset > .vis-label');
  lanes.forEach((lane, index) => {
    const label = labels[index]?.getBoundingClientRect();
    if (label === undefined) return;
    context.fillStyle = agencyKindFacts[lane.agencyKind ?? 'other'].colour;
    context.globalAlpha = 0.28;
    counted[index]?.forEach((count, bin) => {
      // The square root keeps a single event visible beside a crowd.
      const height = Math.sqrt(count / most) * (label.height - 8);
      if (count > 0)
        context.fillRect(
          plot.left - frame.left + (bin * plot.width) / bins,
          label.bottom - frame.top - 2 - height,
          plot.width / bins - 1,
          height,
        );
    });
  });
}
