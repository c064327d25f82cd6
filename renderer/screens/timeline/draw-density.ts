import { agencyKindFacts } from '../../../shared/model/agency.ts';
import type { DensityIndex } from './density-index.ts';
import { densityIn } from './density-index.ts';
import type { PlotPlace } from './draw-uncovered.ts';
import type { Lane } from './lanes.ts';
import type { TimeWindow } from './time-window.ts';

/** Width of one bar of density, in pixels. */
const barWidth = 6;

/** Draws the density of each lane: one bar for every six pixels, as high as that stretch has events. */
export function drawDensity(
  context: CanvasRenderingContext2D,
  lanes: readonly Lane[],
  density: DensityIndex,
  window: TimeWindow,
  place: PlotPlace,
): void {
  const bins = Math.max(1, Math.floor(place.width / barWidth));
  const counted = lanes.map((lane) => densityIn(density, lane.id, window, bins));
  const most = Math.max(1, ...counted.flat());
  lanes.forEach((lane, index) => {
    const at = place.laneAt(index);
    if (at === undefined) return;
    context.fillStyle = agencyKindFacts[lane.agencyKind ?? 'other'].colour;
    context.globalAlpha = 0.28;
    counted[index]?.forEach((count, bin) => {
      // The square root keeps a single event visible beside a crowd.
      const height = Math.sqrt(count / most) * (at.bottom - at.top - 8);
      if (count > 0)
        context.fillRect(
          place.left + (bin * place.width) / bins,
          at.bottom - 2 - height,
          place.width / bins - 1,
          height,
        );
    });
  });
}
