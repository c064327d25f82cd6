import type { EventLine } from '../../../shared/contract/chronology.ts';
import { dateShape } from '../../words/dates.ts';
import { assignRows, rowsThatFit } from './assign-rows.ts';
import type { Extent } from './assign-rows.ts';
import { spanOf } from './choose-events.ts';
import { colourIn, lanesOf } from './lanes.ts';
import type { LaneKind } from './lanes.ts';
import { labelOf } from './symbols.ts';

/** One drawing of an event in one lane, as the axis library takes it. */
export interface PictureItem {
  readonly id: string;
  readonly group: string;
  readonly content: string;
  readonly type: 'box' | 'range';
  readonly start: number;
  readonly end?: number;
  readonly className: string;
  /** Row inside the lane, from the top. */
  readonly row: number;
  readonly subgroup: string;
  readonly event: EventLine;
  readonly colour: string;
  readonly labelled: boolean;
}

interface Looks {
  readonly kind: LaneKind;
  readonly openEvent: number | null;
  readonly litFlag: string | null;
  /** Short words stand beside each event. */
  readonly labelled: boolean;
  /** Picture time that one pixel covers. */
  readonly timePerPixel: number;
  /** Height of the picture, which all lanes are to fit. */
  readonly pictureHeight: number;
}

/** Width of a symbol with the air beside it, and of a letter of its label, in pixels. */
const symbolWidth = 17;
const letterWidth = 6.3;
/** With labels a lane may be this high: there are few events then, and they are read. */
const mostLabelledRows = 6;

/** Events as items: one in each lane they stand in; a vague date or a period as a bar. */
export function toItems(events: readonly EventLine[], looks: Looks): readonly PictureItem[] {
  const byLane = new Map<string, PictureItem[]>();
  for (const event of events) {
    for (const lane of lanesOf(event, looks.kind)) {
      const item = toItem(event, lane, looks);
      if (item === null) continue;
      const items = byLane.get(lane);
      if (items === undefined) byLane.set(lane, [item]);
      else items.push(item);
    }
  }
  const lanes = [...byLane.values()].map((items) => items.sort((a, b) => a.start - b.start));
  const extents = lanes.map((items) => items.map((item) => extentOf(item, looks)));
  const rows = rowsThatFit(extents, looks.pictureHeight);
  return lanes.flatMap((items, lane) => {
    const assigned = assignRows(extents[lane] ?? [], looks.labelled ? mostLabelledRows : (rows[lane] ?? 1));
    return items.map((item, index) => inRow(item, assigned[index] ?? 0));
  });
}

/** Where an item stands with its symbol and label, so that nothing in its row covers it. */
function extentOf(item: PictureItem, looks: Looks): Extent {
  const width = symbolWidth + (looks.labelled ? labelOf(item.event).length * letterWidth + 8 : 0);
  return { from: item.start, to: Math.max(item.end ?? 0, item.start + width * looks.timePerPixel) };
}

function inRow(item: PictureItem, row: number): PictureItem {
  return Object.assign(item, { row, subgroup: String(row), content: `${item.content}|${row}` });
}

function toItem(event: EventLine, lane: string, looks: Looks): PictureItem | null {
  const span = spanOf(event);
  if (span === null) return null;
  const shape = dateShape(event.happened);
  const bar = (shape === 'vague' || shape === 'period') && event.happened.earliest !== event.happened.latest;
  const className = [
    bar ? shape : 'day',
    event.id === looks.openEvent ? 'open' : '',
    looks.litFlag === null ? '' : event.flags.includes(looks.litFlag) ? 'lit' : 'dim',
  ]
    .filter((name) => name !== '')
    .map((name) => `tl-${name}`)
    .join(' ');
  return {
    id: `${event.id}|${lane}`,
    group: lane,
    row: 0,
    subgroup: '0',
    // Never shown: the template draws the item. It changes whenever the drawing must.
    content: `${className}|${looks.labelled}|${event.flags.length}|${event.types.join()}`,
    type: bar ? 'range' : 'box',
    start: span.from,
    end: bar ? span.to : undefined,
    className,
    event,
    colour: colourIn(event, lane),
    labelled: looks.labelled,
  };
}
