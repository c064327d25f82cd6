import { z } from 'zod';
import type { Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { incidentEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { type Attendance, attendances, everybody } from '../support/meetings.ts';
import { teamDefault } from '../support/parameters.ts';
import { capital, childNames, counted, ukDate, fromTo } from '../support/words.ts';

const parameters = z.object({ consecutive: z.number().int().min(1).default(2) });
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.consecutive} meetings running, invited, with no report`;

const meetingTypes = [
  'icpc',
  'rcpc',
  'core_group',
  'cin_review',
  'tac_taf_meeting',
  'strategy_discussion',
] as const;

/** F28: an agency invited to meetings one after the other that neither came nor sent a report. */
export const agencyMissing = definePattern<Values>({
  id: 'agency-missing',
  number: 'F28',
  version: 1,
  name: 'Agency missing',
  question: 'What would this agency have told the meeting, and how is it being reached?',
  tier: 'team default',
  source: 'Wandsworth strategy section 10, multi-agency working. The count is a team default.',
  onByDefault: false,
  needs: [],
  parameters,
  parameterSources: { consecutive: teamDefault('Meetings one after the other', 'meetings') },
  checkFirst: [
    'Was the invitation sent in time, and to the right person?',
    'Does the agency still have a role with the family?',
    'Did it send its information another way?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => draftsOfChild(index, id, values)),
      { household: true },
    );
  },
  nearMiss,
});

interface Seat {
  readonly meeting: Incident;
  readonly seat: Attendance;
}

/** Meetings about one child, agency by agency, where the agency's place at the table is recorded. */
function seatsOf(index: ChronologyIndex, child: number): Map<string, Seat[]> {
  const accounts = ofTypes(index, meetingTypes).filter(
    (account) =>
      concerns(account, child) &&
      account.from <= index.reference &&
      account.entry.reading.facts.held !== false,
  );
  const meetings = distinctIncidents(accounts).map((meeting) => ({ meeting, byAgency: tableAt(meeting) }));
  const keys = new Set(meetings.flatMap(({ byAgency }) => [...byAgency.keys()]));
  keys.delete(everybody);
  const seatsFor = (key: string): Seat[] =>
    meetings.flatMap(({ meeting, byAgency }) => {
      // "All present" names nobody, and leaves nobody out.
      const seat = byAgency.get(key) ?? byAgency.get(everybody);
      return seat === undefined ? [] : [{ meeting, seat }];
    });
  return new Map([...keys].map((key) => [key, seatsFor(key)]));
}

/** Who was at one meeting, by all accounts of it. */
function tableAt(meeting: Incident): Map<string, Attendance> {
  const byAgency = new Map<string, Attendance>();
  for (const account of meeting.accounts) {
    for (const seat of attendances(account)) byAgency.set(seat.key, joined(byAgency.get(seat.key), seat));
  }
  return byAgency;
}

/** Two accounts of one meeting: whoever saw the agency, or its report, there is right. */
function joined(known: Attendance | undefined, seat: Attendance): Attendance {
  if (known === undefined) return seat;
  return {
    ...known,
    present: known.present === true || seat.present === true ? true : (known.present ?? seat.present),
    report: known.report === true || seat.report === true ? true : (known.report ?? seat.report),
  };
}

/** Absent without a report. Not invited is not absent; a report not mentioned is said to be not recorded. */
function isMissing({ seat }: Seat): boolean {
  return seat.present === false && seat.report !== true && seat.invited !== false;
}

function draftsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  return [...seatsOf(index, child)].flatMap(([key, seats]) =>
    runsOf(seats)
      .filter((run) => run.length >= values.consecutive)
      .map((run) => draft(index, child, key, run, run.at(-1) === seats.at(-1))),
  );
}

function runsOf(seats: readonly Seat[]): Seat[][] {
  const runs: Seat[][] = [[]];
  for (const seat of seats) {
    if (seat.seat.invited === false) continue;
    if (isMissing(seat)) runs.at(-1)?.push(seat);
    else runs.push([]);
  }
  return runs;
}

function draft(
  index: ChronologyIndex,
  child: number,
  key: string,
  run: readonly Seat[],
  latest: boolean,
): ChildDraft {
  const from = (run[0] as Seat).meeting.day;
  const to = (run.at(-1) as Seat).meeting.day;
  const name = agencyName(key);
  return {
    child,
    part: key,
    from,
    to,
    current: latest,
    evidence: run.flatMap(({ meeting, seat }) =>
      incidentEvidence(
        meeting,
        `${name}: not present, ${seat.report === false ? 'no report' : 'a report is not recorded'}`,
      ),
    ),
    say: (children) =>
      `How is this agency being reached? ${name} was not present and without a recorded report at ${counted(run.length, 'meeting')} running ${fromTo(from, to)} (${childNames(index, children)}).`,
  };
}

function agencyName(key: string): string {
  return key === 'gp' || key === 'idva' || key === 'camhs' ? key.toUpperCase() : capital(key);
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap(({ id }) => {
    if (draftsOfChild(index, id, values).length > 0) return [];
    const absent = [...seatsOf(index, id)]
      .flatMap(([key, seats]) => runsOf(seats).map((run) => ({ key, run })))
      .sort((a, b) => b.run.length - a.run.length)[0];
    const first = absent?.run[0];
    if (absent === undefined || first === undefined) return [];
    return [
      {
        children: [id],
        summary: `${agencyName(absent.key)} was not present at ${counted(absent.run.length, 'meeting')}${absent.run.length === 1 ? ' on' : ' running, from'} ${ukDate(first.meeting.day)} (${childNames(index, [id])}).`,
        needed: rule(values),
        evidence: absent.run.flatMap(({ meeting }) => incidentEvidence(meeting, 'Not present')),
      },
    ];
  });
}
