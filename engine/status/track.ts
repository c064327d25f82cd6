import { daysBetween } from '../../shared/calendar/iso-day.ts';
import { workingDaysBetween } from '../../shared/calendar/working-days.ts';
import type { IsoDay, StatusKind } from '../../shared/model/index.ts';
import type { StatusAct } from './status-acts.ts';

/** An act as it reaches one child's track. */
export interface DatedAct extends StatusAct {
  readonly day: IsoDay;
  /** Other days that the entry names; a letter may name the day of the start. */
  readonly named: readonly IsoDay[];
  readonly entryId: number;
  readonly bySocialCare: boolean;
  /** Another agency tells of a status that social care records for this child itself: it opens and ends nothing. */
  readonly echo: boolean;
  /** The date as written, where it is not a single day. */
  readonly vague: string | null;
}

export interface TrackPeriod {
  kind: StatusKind;
  from: IsoDay;
  to: IsoDay | null;
  label: string;
  openedBy: number[];
  closedBy: number[];
  remarks: string[];
}

/** Days within which a second record of the same start or end is one agency telling of another's (team default). */
const echoDays = 60;
/** A second assessment or enquiry that starts later than this is a new one (team default; 45 working days and some). */
const newEnquiryDays = 65;
/** Plan end, transfer and plan start within these working days are one plan (timescale 27). */
const transferWorkingDays = 15;

/** Builds the periods of one status and one child from its acts, which must be in order of day. */
export function trackPeriods(acts: readonly DatedAct[]): TrackPeriod[] {
  const periods: TrackPeriod[] = [];
  for (const act of acts) {
    const last = periods.at(-1);
    const open = last !== undefined && last.to === null ? last : undefined;
    if (act.echo) {
      hearEcho(last, act);
      continue;
    }
    if (act.act === 'close') close(periods, open, last, act);
    else if (open !== undefined) meetOpen(periods, open, act);
    else startNew(periods, last, act);
  }
  return periods;
}

/** Adds the echo to the record of the start or the end that it can tell of. */
function hearEcho(last: TrackPeriod | undefined, act: DatedAct): void {
  if (last === undefined || act.act === 'continues') return;
  if (act.act === 'close') {
    if (last.to !== null && daysBetween(last.to, act.day) <= echoDays) last.closedBy.push(act.entryId);
  } else if (last.to === null ? daysBetween(last.from, act.day) <= echoDays : isEchoOf(last, act)) {
    last.openedBy.push(act.entryId);
  }
}

function startNew(periods: TrackPeriod[], last: TrackPeriod | undefined, act: DatedAct): void {
  // Another agency's letter that tells of a plan already ended is late news, not a new plan.
  if (!act.bySocialCare && last !== undefined && last.to !== null && isEchoOf(last, act)) {
    last.openedBy.push(act.entryId);
    return;
  }
  const remarks = [...(act.remark === null ? [] : [act.remark]), ...vagueRemark(act)];
  if (act.act === 'continues') remarks.push(`the start is not recorded; first seen on ${uk(act.day)}`);
  periods.push({
    kind: act.kind,
    from: act.day,
    to: null,
    label: act.label,
    openedBy: [act.entryId],
    closedBy: [],
    remarks,
  });
}

function meetOpen(periods: TrackPeriod[], open: TrackPeriod, act: DatedAct): void {
  if (act.act === 'continues' || act.act === 'open-unless') return;
  if (act.act === 'replace') {
    if (sameLabel(open.label, act.label) || (act.label === '' && daysBetween(open.from, act.day) <= 14)) {
      open.openedBy.push(act.entryId);
      if (open.label === '') open.label = act.label;
      return;
    }
    if (open.label === '' && daysBetween(open.from, act.day) <= 14) {
      open.openedBy.push(act.entryId);
      open.label = act.label;
      return;
    }
    open.to = act.day;
    open.closedBy.push(act.entryId);
    startNew(periods, undefined, act);
    return;
  }
  const later = daysBetween(open.from, act.day);
  if ((act.kind === 'assessment' || act.kind === 'section-47') && later > newEnquiryDays) {
    open.to = act.day;
    open.closedBy.push(act.entryId);
    open.remarks.push(`no end is recorded; another began on ${uk(act.day)}`);
    startNew(periods, undefined, act);
    return;
  }
  open.openedBy.push(act.entryId);
  if (open.label === '') open.label = act.label;
  if (act.bySocialCare && later > 7) {
    open.remarks.push(`said to start again on ${uk(act.day)}, open since ${uk(open.from)}`);
  }
}

function close(
  periods: TrackPeriod[],
  open: TrackPeriod | undefined,
  last: TrackPeriod | undefined,
  act: DatedAct,
): void {
  if (open !== undefined) {
    open.to = act.day;
    open.closedBy.push(act.entryId);
    if (act.remark !== null) open.remarks.push(act.remark);
    open.remarks.push(...vagueRemark(act));
    return;
  }
  if (last !== undefined && last.to !== null && daysBetween(last.to, act.day) <= echoDays) {
    if (!act.byName) return;
    last.closedBy.push(act.entryId);
    if (act.day !== last.to && act.bySocialCare)
      last.remarks.push(`ended twice: ${uk(last.to)} and ${uk(act.day)}`);
    return;
  }
  // A case can be closed, or stepped up, without this status ever having been open.
  if (!needsStart.has(act.kind) || !act.byName) return;
  periods.push({
    kind: act.kind,
    from: act.day,
    to: act.day,
    label: act.label,
    openedBy: [],
    closedBy: [act.entryId],
    remarks: ['the start is not recorded'],
  });
}

/** Statuses whose end alone is worth showing: it tells that there was one. */
const needsStart: ReadonlySet<StatusKind> = new Set([
  'child-protection-plan',
  'child-in-need',
  'early-help',
  'assessment',
]);

/**
 * Joins plans that were only moved: the end, a transfer between areas and the new start lie within
 * fifteen working days. `transfers` are the days on which a transfer is recorded.
 */
export function joinTransferred(
  periods: readonly TrackPeriod[],
  transfers: readonly IsoDay[],
): TrackPeriod[] {
  const joined: TrackPeriod[] = [];
  for (const period of periods) {
    const last = joined.at(-1);
    const ended = last?.to ?? null;
    if (last === undefined || ended === null || !wasMoved(ended, period.from, transfers)) {
      joined.push(period);
      continue;
    }
    joined[joined.length - 1] = {
      ...last,
      to: period.to,
      label: last.label === '' ? period.label : last.label,
      openedBy: [...last.openedBy, ...period.openedBy],
      closedBy: period.closedBy,
      remarks: [
        ...last.remarks,
        `moved between areas: ended ${uk(ended)}, started ${uk(period.from)}; counted as one plan`,
        ...period.remarks,
      ],
    };
  }
  return joined;
}

function wasMoved(ended: IsoDay, started: IsoDay, transfers: readonly IsoDay[]): boolean {
  if (workingDaysBetween(ended, started) > transferWorkingDays) return false;
  return transfers.some(
    (day) =>
      Math.abs(workingDaysBetween(ended, day)) <= transferWorkingDays &&
      Math.abs(workingDaysBetween(day, started)) <= transferWorkingDays,
  );
}

function isEchoOf(period: TrackPeriod, act: DatedAct): boolean {
  if (act.named.some((day) => day >= period.from && day <= (period.to as IsoDay))) return true;
  return daysBetween(period.to as IsoDay, act.day) <= 14;
}

function sameLabel(a: string, b: string): boolean {
  return plain(a) === plain(b) && plain(a) !== '';
}

function plain(label: string): string {
  return label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '');
}

function vagueRemark(act: DatedAct): string[] {
  return act.vague === null ? [] : [`the date is given as "${act.vague}"`];
}

function uk(day: IsoDay): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
