import type { IsoDay, StatusKind, StatusPeriod } from '../../shared/model/index.ts';
import { statusKinds } from '../../shared/model/index.ts';
import { editRemark, lostRecordsRemark, startNotRecorded } from './edit-remarks.ts';

/** What a person said of one status period; the last word on it. */
export interface PeriodEdit {
  readonly id: string;
  readonly kind: StatusKind;
  readonly children: readonly number[];
  /** Key of the period in the records that it speaks of; null for a period added by hand. */
  readonly of: string | null;
  /** The period is not right and counts no more. */
  readonly removed: boolean;
  readonly from: IsoDay;
  /** Null: still open. */
  readonly to: IsoDay | null;
  readonly label: string;
  readonly reason: string;
  /** Who says so; empty where no name was given. */
  readonly by: string;
  /** The day on which it was said. */
  readonly at: IsoDay;
}

export interface EditedPeriods {
  /** What counts, in order of day; each with its `key`. */
  readonly periods: StatusPeriod[];
  /** What was taken out by hand: shown so that it can be put back, and given to no pattern. */
  readonly removed: StatusPeriod[];
}

/**
 * Lays what was set by hand over the periods read from the records, and gives every period its key.
 * `keyOfEntry` gives the key under which a case knows an entry through every import. An edit whose
 * period is no longer read from the records stands by itself and says so. Without edits the periods
 * come back as they were but for the key.
 */
export function applyPeriodEdits(
  periods: readonly StatusPeriod[],
  edits: readonly PeriodEdit[],
  keyOfEntry: (entryId: number) => string,
): EditedPeriods {
  const known = withKeys(periods, keyOfEntry);
  const subjects = subjectsOf(known, edits);
  const edited = edits.map((edit) => ({ edit, period: toEdited(edit, subjects.get(edit)?.period) }));
  const spokenOf = new Set(subjects.values());
  const untouched = known.filter((one) => !spokenOf.has(one)).map(({ period }) => period);
  const standing = edited.filter(({ edit }) => !edit.removed).map(({ period }) => period);
  const removed = edited.filter(({ edit }) => edit.removed).map(({ period }) => period);
  return {
    periods: edits.length === 0 ? untouched : [...untouched, ...standing].sort(inOrder),
    removed: removed.sort(inOrder),
  };
}

interface KnownPeriod {
  readonly period: StatusPeriod;
  /** Every key that an edit may know it by; the first is its own. */
  readonly keys: readonly string[];
}

/**
 * A period is known by kind, children and the entry that opens it, or closes it where no start is
 * recorded. It is found by any of its opening entries: an earlier record of the same start that is
 * imported later does not cut it off from its edit.
 */
function withKeys(
  periods: readonly StatusPeriod[],
  keyOfEntry: (entryId: number) => string,
): readonly KnownPeriod[] {
  const seen = new Map<string, number>();
  return periods.map((period) => {
    const by = period.openedBy.length > 0 ? period.openedBy : period.closedBy;
    const keys = by.map((entryId) => keyOfPeriod(period, keyOfEntry(entryId)));
    const own = keys[0] ?? keyOfPeriod(period, '');
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    // One entry can open two periods of a kind: a worker who left on the day of the hand-over.
    if (before === 0) return { period: { ...period, key: own }, keys };
    const numbered = `${own} ${before + 1}`;
    return { period: { ...period, key: numbered }, keys: [numbered] };
  });
}

function keyOfPeriod({ kind, children, openedBy }: StatusPeriod, entryKey: string): string {
  const end = openedBy.length > 0 ? 'from' : 'to';
  return `${kind} ${[...children].sort((a, b) => a - b).join(',')} ${end} ${entryKey}`;
}

/** Which period each edit speaks of. A period has one edit at most; its own key counts before the others. */
function subjectsOf(
  known: readonly KnownPeriod[],
  edits: readonly PeriodEdit[],
): ReadonlyMap<PeriodEdit, KnownPeriod> {
  const found = new Map<PeriodEdit, KnownPeriod>();
  const taken = new Set<KnownPeriod>();
  const look = (edit: PeriodEdit, fits: (one: KnownPeriod, of: string) => boolean): void => {
    const { of } = edit;
    if (of === null || found.has(edit)) return;
    const subject = known.find((one) => !taken.has(one) && fits(one, of));
    if (subject === undefined) return;
    found.set(edit, subject);
    taken.add(subject);
  };
  for (const edit of edits) look(edit, ({ period }, of) => period.key === of);
  for (const edit of edits) look(edit, ({ keys }, of) => keys.includes(of));
  // The opening row was revised, or a child was added to the list: the period is the only one that fits.
  for (const edit of edits) {
    const like = known.filter(({ period }) => isLike(period, edit));
    if (like.length === 1) look(edit, (one) => one === like[0]);
  }
  return found;
}

/** Of the same kind, from the same day, and about one of the same children. */
function isLike(period: StatusPeriod, edit: PeriodEdit): boolean {
  if (period.kind !== edit.kind || period.from !== edit.from) return false;
  return edit.children.length === 0 || edit.children.some((child) => period.children.includes(child));
}

function toEdited(edit: PeriodEdit, derived: StatusPeriod | undefined): StatusPeriod {
  const { id, kind, children, of, from, to, label } = edit;
  const remark = editRemark(edit, derived);
  // A period taken out is shown as it stands in the records.
  if (derived !== undefined && edit.removed) {
    return { ...derived, key: of ?? id, editId: id, remarks: [...derived.remarks, remark] };
  }
  const told = derived?.remarks ?? (of === null ? [] : [lostRecordsRemark]);
  const remarks = derived?.from === from ? told : told.filter((said) => !startNotRecorded.test(said));
  return {
    kind,
    children: [...(derived?.children ?? children)],
    from,
    to,
    label,
    openedBy: derived?.openedBy ?? [],
    closedBy: derived?.closedBy ?? [],
    remarks: [...remarks, remark],
    key: of ?? id,
    editId: id,
  };
}

/** The order in which periods are read from the records: day, kind, child. */
function inOrder(a: StatusPeriod, b: StatusPeriod): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return (
    statusKinds.indexOf(a.kind) - statusKinds.indexOf(b.kind) || (a.children[0] ?? 0) - (b.children[0] ?? 0)
  );
}
