import type { Facts, PersonMention, Reading, TypeLabel, UnreadEntry } from '../../shared/model/index.ts';
import { type AgencyWord, toAgencyWord } from './agency-word.ts';
import { basisOf } from './basis.ts';
import { attendanceInColumns } from './columns/attendance-columns.ts';
import { contactByCaller } from './columns/caller-column.ts';
import { sightingsInColumns } from './columns/seen-columns.ts';
import { stepsInAction } from './columns/steps-in-action.ts';
import { typesInHeading } from './columns/heading-in-text.ts';
import { readTypeColumn, unique } from './columns/type-column.ts';
import { whatColumnsAdd } from './columns/what-columns-add.ts';
import { decidedAtMeeting } from './decided-at-meeting.ts';
import { factsOf } from './facts/index.ts';
import { attributesOf } from './note.ts';
import { childrenInColumn, namesSomebodyElse } from './people/children-column.ts';
import { childrenConcerned } from './people/children-concerned.ts';
import type { FamilyIndex } from './people/family-index.ts';
import { leftUnseen } from './left-unseen.ts';
import { mayAdd, typesOfBoth } from './type-with-text.ts';
import { mentionsIn, peopleOf } from './people/mentions.ts';
import { sightingsOf } from './people/sightings.ts';
import { unknownNamesIn } from './people/unknown-names.ts';
import { voicesOf } from './people/voices.ts';
import { type ReadParts, readParts } from './read-parts.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { typesFromWords } from './read-types.ts';
import { settle } from './settle.ts';
import { severityOf } from './severity.ts';

/** What reading needs of an entry. */
export type EntryToRead = Pick<
  UnreadEntry,
  'agency' | 'agencyKind' | 'happened' | 'recorded' | 'text' | 'outcome' | 'cells'
>;

/**
 * Reads one entry as a practitioner would: columns first, then words. Always gives a reading; where
 * nothing is evidenced its types are empty.
 */
export function readEntry(entry: EntryToRead, family: FamilyIndex): Reading {
  const agency = toAgencyWord(entry.agencyKind, entry.agency);
  const parts = readParts(entry.text, entry.outcome, family.lexicon);
  const read = parts.whole;
  const day = entry.happened.earliest;
  const attendance = attendanceInColumns(entry.cells.other, day, entry.happened.latest);
  const grownUp = namesGrownUp(entry, family, day);
  const labels = attendance === null ? typesOf(entry, parts, agency, grownUp) : [attendanceLabel];
  const attributes = attributesOf(read, labels, agency);
  const childCell = entry.cells.child ?? '';
  const elsewhere = namesSomebodyElse(childCell, family, day);
  const meant = mentionsIn(read, family, day);
  const mentions = elsewhere ? meant.filter((mention) => mention.by === 'name') : meant;
  const inWords = sightingsOf(read, mentions, family, labels);
  const { children, ownChildren } = childrenConcerned(entry, mentions, inWords, family, day);
  const inColumns = sightingsInColumns(entry.cells.other, children, inWords);
  const sightings = [...inWords, ...inColumns];
  const voices = voicesOf(read, mentions, family, labels, children);
  const facts: Facts = {
    ...factsOf({ entry, read, labels, agency, day, codes: new Set(labels.map((label) => label.code)) }),
    ...(attendance === null ? {} : { attendance }),
  };
  return {
    types: [...labels],
    subject: subjectInColumn(entry) ?? (grownUp ? 'parent' : attributes.subject),
    polarity: attributes.polarity,
    severity: severityOf(read, labels, attributes.polarity, entry.cells),
    childSeen: sightings.some((one) => one.seen === 'alone')
      ? 'alone'
      : attributes.child_seen === 'unknown'
        ? (inColumns[0]?.seen ?? 'unknown')
        : attributes.child_seen,
    children: [...children],
    ownChildren: [...ownChildren],
    people: [...withPersonColumn(peopleOf(read, mentions), entry, family, day)],
    sightings: [...sightings],
    voices: [...voices],
    basis: basisOf(read, parts.words),
    facts,
    unknownNames: [...(elsewhere ? [childCell.trim()] : []), ...unknownNamesIn(read, mentions, family)],
  };
}

/** People whom a column of names lists (a police record's nominals) are named, which is no contact yet. */
function withPersonColumn(
  people: readonly PersonMention[],
  entry: EntryToRead,
  family: FamilyIndex,
  day: string | null,
): readonly PersonMention[] {
  const written = entry.cells.person ?? '';
  if (written === '') return people;
  const known = new Set(people.map(({ personId }) => personId));
  const row = readRow(written, family.lexicon);
  const listed = mentionsIn(row, family, day).filter((mention) => mention.by === 'name');
  const more = [...new Set(listed.flatMap((mention) => mention.people))].filter((id) => !known.has(id));
  return [...people, ...more.map((personId) => ({ personId, words: written, contact: false }))];
}

const attendanceLabel: TypeLabel = {
  code: 'attendance_period',
  rule: 'attendance-columns',
  because: 'columns of attendance figures',
};

const calledOff: ReadonlySet<string> = new Set(['cancelled_family', 'cancelled_service']);

/** Meetings and steps that an Outcome column names as the next thing, not as what happened. */
const NEXT_STEPS = new Set([
  'icpc',
  'rcpc',
  'core_group',
  'lpm',
  'plo_meeting',
  'strategy_discussion',
  'cin_review',
  'tac_taf_meeting',
  'visit_announced',
  'appt_booked',
  'assessment_start',
  'eha',
  'neglect_tool',
  'fgc',
  'action_set',
  'child_voice',
  'child_seen',
]);

/** A health record whose Child or Person column names a grown-up of the family and no child is that person's own. */
function namesGrownUp(entry: EntryToRead, family: FamilyIndex, day: string | null): boolean {
  if (!HEALTH.has(entry.agencyKind)) return false;
  const named = (entry.cells.child ?? '') === '' ? (entry.cells.person ?? '') : (entry.cells.child ?? '');
  return childrenInColumn(named, family, day)?.length === 0;
}

const HEALTH: ReadonlySet<string> = new Set(['gp', 'hospital', 'dental', 'camhs', 'health-0-19']);

function typesOf(
  entry: EntryToRead,
  parts: ReadParts,
  agency: AgencyWord,
  grownUp: boolean,
): readonly TypeLabel[] {
  const column = readTypeColumn(entry.cells.type, agency);
  const headed = typesInHeading(entry.cells.type, entry.text, agency);
  if (column.decides === 'code') return column.labels;
  const withColumns = (labels: readonly TypeLabel[]): readonly TypeLabel[] =>
    contactByCaller(entry, whatColumnsAdd(labels, { ...entry, agency, grownUp }), agency);
  const words = (read: ReadRow): readonly TypeLabel[] =>
    read.row.words.length === 0 ? [] : typesFromWords(read, agency);
  const outcome = words(parts.outcome).filter((label) => !NEXT_STEPS.has(label.code));
  const both = typesOfBoth(entry.cells.type, entry.text, agency);
  // Where the column names the type, the words add only what changes it: a core group that was cancelled.
  // Who called it off is what the Outcome column says, whatever the reason beside it sounds like.
  const who = outcome.find(({ code }) => calledOff.has(code))?.code;
  const found = [...words(parts.text), ...both].filter(
    ({ code }) => who === undefined || code === who || !calledOff.has(code),
  );
  const said =
    column.decides === 'label'
      ? unique([...column.labels, ...found.filter((label) => mayAdd(column.labels, label))])
      : unique([...column.labels, ...headed, ...found, ...outcome]);
  const decided = unique([...said, ...decidedAtMeeting(entry.text, entry.outcome, said, agency)]);
  const all =
    column.decides === 'label'
      ? decided
      : leftUnseen(`${entry.cells.type ?? ''} · ${parts.words}`, decided, agency);
  const codes = settle(new Set(all.map((label) => label.code)));
  // A contact that is called one by its heading stays a contact, whatever was decided on it.
  const called = all.find(({ code, rule }) => code === 'contact' && rule === 'type-column');
  if (called !== undefined && codes.has('referral_decision') && !codes.has('police_notification')) {
    return withColumns([called, ...all.filter(({ code }) => codes.has(code) && code !== 'contact')]);
  }
  const kept = all.filter((label) => codes.has(label.code));
  const told = kept.length > 0 ? kept : all;
  const steps = column.decides === null ? stepsInAction(entry.cells.action, told, agency) : [];
  return withColumns([...told, ...steps]);
}

function subjectInColumn(entry: EntryToRead): Reading['subject'] | null {
  const written = (entry.cells.subject ?? '').trim().toLowerCase();
  if (/^(child|parent|sibling|professional|other)$/.test(written)) return written as Reading['subject'];
  return null;
}
