import { formatDay } from '../../shared/dates/index.ts';
import type { StatusPeriod } from '../../shared/model/index.ts';
import { periodLabelWord } from '../../shared/profile/period-label.ts';
import type { PeriodEdit } from './edit-periods.ts';

/** Said of a period that was set by hand and is not read from the records any more. */
export const lostRecordsRemark =
  'the records that this period was read from are no longer in the case, or say something else now; it stands as set by hand';

/** The remark of a period whose start no entry tells; it no longer holds once a start is set by hand. */
export const startNotRecorded = /^the start is not recorded/;

/** What was done by hand, by whom, when and why: "Set by hand by R Ansell on 3 February 2026: ...". */
export function editRemark(edit: PeriodEdit, derived: StatusPeriod | undefined): string {
  const act = edit.removed ? 'Taken out' : edit.of === null ? 'Added' : 'Set';
  const by = edit.by === '' ? '' : ` by ${edit.by}`;
  const was = derived === undefined || edit.removed ? [] : differences(edit, derived);
  return `${act} by hand${by} on ${formatDay(edit.at)}${was.length === 0 ? '' : `: ${was.join(', ')}`}. Reason: ${edit.reason}`;
}

/** The remark without the name of whoever set the period, for reports that name nobody. */
export function withoutEditor(remark: string): string {
  return remark.replace(
    /^(Taken out|Added|Set) by hand by .*? on (?=\d{1,2} [A-Z][a-z]+ \d{4}\b)/,
    '$1 by hand on ',
  );
}

function differences(edit: PeriodEdit, derived: StatusPeriod): string[] {
  const was: string[] = [];
  if (edit.from !== derived.from) {
    const unknown = derived.remarks.some((said) => startNotRecorded.test(said));
    was.push(unknown ? 'start was not recorded' : `start was ${formatDay(derived.from)}`);
  }
  if (edit.to !== derived.to) {
    was.push(derived.to === null ? 'it was still open' : `end was ${formatDay(derived.to)}`);
  }
  if (edit.label !== derived.label) {
    const word = periodLabelWord(edit.kind).toLowerCase();
    was.push(derived.label === '' ? `there was no ${word}` : `${word} was "${derived.label}"`);
  }
  return was;
}
