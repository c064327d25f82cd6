import { DataSet } from 'vis-data/esnext';
import { Timeline } from 'vis-timeline/esnext';
import { agencyKindFacts } from '../../../shared/model/agency.ts';
import { itemElement } from './item-element.ts';
import type { Lane } from './lanes.ts';
import type { TimeWindow } from './time-window.ts';
import { closest } from './time-window.ts';
import type { PictureItem } from './to-items.ts';

/** The lanes and items drawn by vis-timeline, behind the few calls that the screen needs. */
export interface VisAxis {
  readonly setLanes: (lanes: readonly Lane[]) => void;
  readonly setItems: (items: readonly PictureItem[]) => void;
  readonly setWindow: (window: TimeWindow) => void;
  /** Shades the span of a lit flag behind all lanes; null takes the shade away. */
  readonly shade: (span: TimeWindow | null) => void;
  readonly destroy: () => void;
}

interface VisAxisEvents {
  readonly onMove: (window: TimeWindow) => void;
  readonly onSettle: (window: TimeWindow) => void;
  readonly onPick: (eventId: number | null) => void;
  readonly onDrawn: () => void;
}

const shadeId = 'shade';

function laneLabel(lane: Lane): HTMLElement {
  const label = document.createElement('div');
  label.className = 'tl-lane';
  if (lane.agencyKind !== null) {
    const mark = document.createElement('b');
    mark.textContent = agencyKindFacts[lane.agencyKind].mark;
    mark.style.setProperty('--agency', agencyKindFacts[lane.agencyKind].colour);
    label.append(mark);
  }
  const name = document.createElement('span');
  name.textContent = lane.label;
  name.title = lane.label;
  label.append(name);
  return label;
}

function windowOf(range: { start: Date; end: Date }): TimeWindow {
  return { from: range.start.valueOf(), to: range.end.valueOf() };
}

/** Draws into `container`, which the caller empties by `destroy`. */
export function createVisAxis(
  container: HTMLElement,
  bounds: TimeWindow,
  start: TimeWindow,
  events: VisAxisEvents,
): VisAxis {
  const items = new DataSet<Record<string, unknown>>([]);
  const groups = new DataSet<Record<string, unknown>>([]);
  let drawn = false;
  const timeline = new Timeline(container, items as never, groups as never, {
    start: start.from,
    end: start.to,
    min: bounds.from,
    max: bounds.to,
    zoomMin: closest,
    maxMinorChars: 4,
    height: '100%',
    orientation: 'top',
    margin: { axis: 6, item: { horizontal: 0, vertical: 2 } },
    align: 'left',
    // Rows are given by each item's subgroup: vis's own stacking makes lanes as high as they like.
    stack: false,
    stackSubgroups: true,
    selectable: false,
    showCurrentTime: false,
    showTooltips: false,
    verticalScroll: true,
    zoomKey: 'ctrlKey',
    groupOrder: 'order',
    template: (item: PictureItem | undefined) =>
      item?.event === undefined ? '' : (itemElement(item.event, item.colour, item.labelled) as never),
    groupTemplate: (group: { lane?: Lane } | null) =>
      group?.lane === undefined ? '' : (laneLabel(group.lane) as never),
    onInitialDrawComplete: () => {
      drawn = true;
      events.onDrawn();
    },
  });
  // vis 8.5 keeps the picture hidden until a second change when start and end are given: nudge it.
  const nudge = () => {
    if (drawn || container.firstChild === null) return;
    timeline.redraw();
    requestAnimationFrame(nudge);
  };
  requestAnimationFrame(nudge);

  timeline.on('rangechange', (range) => events.onMove(windowOf(range)));
  timeline.on('rangechanged', (range) => events.onSettle(windowOf(range)));
  // At the scale of years vis leaves the upper line of its axis empty: take that line away.
  let twoLines = true;
  timeline.on('changed', () => {
    const smallest = container.querySelector('.vis-time-axis .vis-text.vis-minor:not(.vis-measure)');
    const wanted = !/^\d{4}$/.test(smallest?.textContent ?? '');
    if (wanted !== twoLines) {
      twoLines = wanted;
      timeline.setOptions({ showMajorLabels: wanted });
    }
    events.onDrawn();
  });
  timeline.on('click', ({ item }: { item: string | null }) => {
    if (item !== null && item !== undefined && item !== shadeId) events.onPick(Number(item.split('|')[0]));
  });

  return {
    setLanes: (lanes) => {
      const rows = lanes.map((lane, order) => ({
        id: lane.id,
        content: lane.label,
        order,
        lane,
        subgroupOrder: 'row',
      }));
      const kept = new Set(lanes.map((lane) => lane.id));
      groups.remove(groups.getIds().filter((id) => !kept.has(String(id))));
      groups.update(rows);
    },
    setItems: (next) => {
      const kept = new Set([shadeId, ...next.map((item) => item.id)]);
      items.remove(items.getIds().filter((id) => !kept.has(String(id))));
      const changed = next.filter((item) => items.get(item.id)?.['content'] !== item.content);
      if (changed.length > 0) items.update(changed as unknown as Record<string, unknown>[]);
    },
    setWindow: (window) => timeline.setWindow(window.from, window.to, { animation: false }),
    shade: (span) => {
      if (span === null) items.remove(shadeId);
      else
        items.update({
          id: shadeId,
          content: '',
          type: 'background',
          start: span.from,
          end: span.to,
          className: 'tl-shade',
        });
    },
    destroy: () => timeline.destroy(),
  };
}
