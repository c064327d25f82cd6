import type { MeetingAgency } from '../../../shared/model/index.ts';
import { agenciesNamed, attendeesIn, everybody, inBrackets } from '../facts/attendees.ts';

/** What a name under a heading of a meeting register was. */
type Seat = Partial<Omit<MeetingAgency, 'agency'>>;

const headings: readonly (readonly [RegExp, Seat])[] = [
  [/\bnot invited\b/, { invited: false, present: false }],
  [
    /\b(?:no|outstanding|missing|awaited)\b.*\b(?:reports?|updates?)\b|\b(?:reports?|updates?)\b.*\b(?:not|outstanding|missing|awaited)\b/,
    { report: false },
  ],
  [/\b(?:reports?|updates?)\b/, { report: true }],
  [
    /\b(?:apologies|apols|absent|absentees?|absences?|non attend\w*|no shows?|dna)\b|\b(?:did|was|were|has|have)? ?not (?:present|there|attend\w*|in attendance|represented)\b/,
    { invited: true, present: false },
  ],
  [/\b(?:present|attended|attendees|attendance|attending)\b/, { invited: true, present: true }],
  [/\b(?:invited|invitees|invites?|invitations?|membership|members)\b/, { invited: true }],
];

const ALL =
  /^(?:all(?: (?:agencies|professionals|invited|invitees|members|present))*|every(?:one|body)|full attendance)\.?$/i;

/** More than a list: "all except CAMHS", "School, HV. Apologies: GP". */
const inSentences = /\b(?:except|apart from|bar|other than|apologies|apols|absent|not|no|dna)\b/i;

/**
 * Who was invited, present, absent or sent a report, as columns of lists say it ("Invited", "Present",
 * "Apologies", "Reports received"). Who was invited and stands in no list of those present was not
 * there; a report that no column names is not recorded, which is not "none".
 */
export function attendeesInColumns(
  other: Readonly<Record<string, string>> | undefined,
): readonly MeetingAgency[] {
  const found = new Map<string, MeetingAgency>();
  const put = (agency: string, what: Seat): void => {
    const key = agency.toLowerCase();
    const known = found.get(key) ?? { agency, invited: null, present: null, report: null };
    found.set(key, { ...known, ...what });
  };
  const columns = Object.entries(other ?? {}).flatMap(([heading, cell]) => {
    const seat = seatOf(heading);
    return seat === null ? [] : [{ seat, cell: cell.trim() }];
  });
  // The lists of those absent are read last: a name that stands in two of them was not there.
  const inOrder = columns.toSorted((a, b) => rank(a.seat) - rank(b.seat));
  for (const { seat, cell } of inOrder) {
    if (ALL.test(cell)) {
      for (const { agency } of found.values()) put(agency, seat);
      if (seat.present === true) put(everybody, { present: true });
    } else if (seat.present === true && inSentences.test(cell.replaceAll(/\([^)]*\)/g, ''))) {
      for (const { agency, ...told } of attendeesIn(`Present: ${cell}`)) put(agency, told);
    } else for (const name of agenciesNamed(cell)) put(name, { ...seat, ...inBrackets(cell, name) });
  }
  const isListed = inOrder.some(({ seat, cell }) => seat.present === true && agenciesNamed(cell).length > 0);
  if (isListed) {
    for (const { agency, invited, present } of found.values())
      if (invited === true && present === null) put(agency, { present: false });
  }
  return [...found.values()];
}

function seatOf(heading: string): Seat | null {
  const words = heading
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();
  if (words.length > 40) return null;
  return headings.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function rank({ invited, present }: Seat): number {
  if (present === true) return 1;
  return present === false ? 2 : invited === true ? 0 : 3;
}
