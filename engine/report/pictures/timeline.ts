import { scaleUtc } from 'd3-scale';
import { utcYear } from 'd3-time';
import { addDays } from '../../../shared/calendar/iso-day.ts';
import {
  agencyKindFacts,
  type Agency,
  type Chronology,
  type ChronologyEvent,
  type Flag,
  type IsoDay,
  type StatusKind,
} from '../../../shared/model/index.ts';
import { periodWord } from '../../../shared/profile/period-words.ts';
import type { OwnWords } from '../../../shared/profile/words.ts';
import type { Rename } from '../pseudonyms.ts';
import { rect, svgDocument, text, titled } from './svg.ts';

const width = 1400;
const labelWidth = 240;
const laneHeight = 28;
const bandHeight = 18;
const axisHeight = 28;
const ink = '#1D2430';
const muted = '#5A6472';
const hairline = '#E4E1DA';
const bracketHeight = 9;

const bandColours = {
  'child-protection-plan': '#9B2C4A',
  'child-in-need': '#9A5B00',
  'looked-after': '#6A3FA0',
  'early-help': '#256B45',
  'pre-proceedings': '#3F4C5C',
} as const satisfies Partial<Record<StatusKind, string>>;
const bandKinds = Object.keys(bandColours) as readonly (keyof typeof bandColours)[];

const toDate = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`);

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/**
 * The whole case on one strip: plan bands on top, a lane for each agency with a mark for each event
 * (a soft bar where the date is vague), and a bracket for each question raised. One drawing for report
 * and screen. Null where nothing has a date.
 */
export function timelinePicture(
  chronology: Pick<Chronology, 'statusPeriods' | 'people'>,
  events: readonly ChronologyEvent[],
  flags: readonly Flag[],
  words: OwnWords,
  rename: Rename,
): Picture | null {
  const days = events
    .flatMap(({ happened }) => [happened.earliest, happened.latest])
    .filter((day) => day !== null)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const scale = scaleUtc()
    .domain([toDate(first), toDate(last)])
    .range([labelWidth, width - 20]);
  const x = (day: IsoDay): number => Math.round(scale(toDate(day)) * 10) / 10;
  const bands = bandRows(chronology, first, last, words, rename);
  const agencies = agenciesOf(events);
  const flagged = flags.filter(({ status }) => status === 'raised');
  const bandTop = axisHeight;
  const laneTop = bandTop + bands.length * (bandHeight + 4) + 10;
  const flagTop = laneTop + agencies.length * laneHeight + 10;
  const brackets = packed(flagged);
  const height = flagTop + (flagged.length > 0 ? 14 + brackets.rows * bracketHeight : 6);
  const parts: string[] = [rect(0, 0, width, height, '#FFFFFF')];
  for (const year of scale.ticks(utcYear)) {
    const at = Math.round(scale(year));
    parts.push(
      rect(at, axisHeight - 6, 1, height - axisHeight, hairline),
      text(at + 4, 16, String(year.getUTCFullYear()), 15, muted),
    );
  }
  bands.forEach((band, index) => {
    const y = bandTop + index * (bandHeight + 4);
    parts.push(text(4, y + 13, band.label, 15, ink));
    for (const { from, to, title } of band.spans) {
      parts.push(titled(rect(x(from), y, Math.max(3, x(to) - x(from)), bandHeight, band.colour, 3), title));
    }
  });
  agencies.forEach((agency, index) => {
    const y = laneTop + index * laneHeight;
    const { colour } = agencyKindFacts[agency.kind];
    parts.push(
      rect(0, y + laneHeight - 1, width, 1, hairline),
      text(4, y + 18, shorten(rename(agency.name), 30), 15, ink),
    );
    for (const event of events) parts.push(...marks(event, agency, x, y, colour));
  });
  if (flagged.length > 0) {
    parts.push(text(4, flagTop + 14, 'Questions raised', 15, ink));
    if (brackets.unseen > 0) {
      parts.push(text(4, flagTop + 32, `${brackets.unseen} more below`, 13, muted));
    }
    for (const { flag, row } of brackets.placed) {
      const y = flagTop + 4 + row * bracketHeight;
      const [from, to] = [x(flag.from), Math.max(x(flag.to), x(flag.from) + 4)];
      parts.push(
        titled(
          `<path d="M${from} ${y + 5}V${y}H${to}V${y + 5}" fill="none" stroke="#9A5B00" stroke-width="1.5"/>`,
          rename(flag.summary),
        ),
      );
    }
  }
  return {
    svg: svgDocument(width, height, parts),
    width,
    height,
    alt: `Timeline of ${events.length} events from ${first} to ${last} in ${agencies.length} agencies, with plans above and ${flagged.length} questions below.`,
  };
}

function marks(
  event: ChronologyEvent,
  agency: Pick<Agency, 'id'>,
  x: (day: IsoDay) => number,
  y: number,
  colour: string,
): string[] {
  const account = event.accounts.find(({ agencyId }) => agencyId === agency.id);
  const { earliest, latest } = account?.happened ?? { earliest: null, latest: null };
  if (earliest === null || latest === null) return [];
  const middle = y + laneHeight / 2 - 1;
  if (earliest !== latest)
    return [rect(x(earliest), middle - 4, Math.max(6, x(latest) - x(earliest)), 8, colour, 4, 0.35)];
  const ring =
    event.accounts.length > 1
      ? `<circle cx="${x(earliest)}" cy="${middle}" r="6.5" fill="none" stroke="${colour}" stroke-width="1.2"/>`
      : '';
  return [`<circle cx="${x(earliest)}" cy="${middle}" r="3.8" fill="${colour}"/>${ring}`];
}

function agenciesOf(events: readonly ChronologyEvent[]): readonly Agency[] {
  const byId = new Map<number, Agency>();
  for (const { accounts } of events) {
    for (const { agencyId, agency, agencyKind } of accounts)
      byId.set(agencyId, { id: agencyId, name: agency, kind: agencyKind });
  }
  return [...byId.values()].sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name));
}

function bandRows(
  chronology: Pick<Chronology, 'statusPeriods' | 'people'>,
  first: IsoDay,
  last: IsoDay,
  words: OwnWords,
  rename: Rename,
) {
  const nameOf = new Map(chronology.people.map((person) => [person.id, person.name]));
  return bandKinds.flatMap((kind) => {
    const name = periodWord(kind, words);
    const periods = chronology.statusPeriods.filter((period) => period.kind === kind);
    if (periods.length === 0) return [];
    const spans = periods
      .map(({ from, to, children }) => ({
        from: from < first ? first : from,
        to: to === null || to > last ? last : to,
        title: rename(
          `${name}: ${children.map((id) => nameOf.get(id) ?? '').join(', ') || 'household'}, ${from} to ${to ?? 'still open'}`,
        ),
      }))
      .filter(({ from, to }) => from <= to);
    return [{ label: shorten(name, 30), colour: bandColours[kind], spans }];
  });
}

function shorten(label: string, length: number): string {
  return label.length <= length ? label : `${label.slice(0, length - 1)}…`;
}

/** Days kept free between two brackets of one row. */
const bracketGap = 20;
/** Rows of brackets drawn; further questions stand in the list alone. */
const bracketRows = 8;

/** Puts each question into the first row where it overlaps none, the earliest first. */
function packed(flags: readonly Flag[]): {
  readonly placed: readonly { readonly flag: Flag; readonly row: number }[];
  readonly rows: number;
  readonly unseen: number;
} {
  const ends: IsoDay[] = [];
  const placed = [...flags]
    .sort((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to))
    .map((flag) => {
      const free = ends.findIndex((end) => addDays(end, bracketGap) < flag.from);
      const row = free === -1 ? ends.length : free;
      ends[row] = flag.to;
      return { flag, row };
    });
  const drawn = placed.filter(({ row }) => row < bracketRows);
  return { placed: drawn, rows: Math.min(ends.length, bracketRows), unseen: placed.length - drawn.length };
}
