import type { ActionNote, Facts, MeetingAgency } from '../../../shared/model/index.ts';
import { attendeesInColumns } from '../columns/attendee-columns.ts';
import { cue, has } from '../read-row.ts';
import { attendeesIn } from './attendees.ts';
import { type FactInput, type FactsFound, allWords, anyOf } from './input.ts';

const MEETINGS = [
  'icpc',
  'rcpc',
  'core_group',
  'cin_review',
  'lac_review',
  'tac_taf_meeting',
  'strategy_discussion',
  'cin_start',
  'supervision',
  'plo_meeting',
  'lpm',
  'marac',
  'fgc',
] as const;
const notHeld = cue(
  '(cancelled|postponed|not held|inquorate|not quorate|did not take place|did not go ahead|stood down|called off|rearranged)',
);
const CATEGORY = /\b(neglect|emotional abuse|emotional|physical abuse|physical|sexual abuse|sexual)\b/i;

/** Held or not, category, who was invited, present or sent a report, and the actions left. */
export function meetingFacts(input: FactInput): Facts {
  const facts: FactsFound = {};
  const { entry } = input;
  const isNamed = (): boolean =>
    anyOf(input, ...MEETINGS) ||
    /\b(core group|rcpc|icpc|conference|review|meeting|taf|tac|mtg)\b/i.test(
      `${entry.cells.type ?? ''} ${entry.text.slice(0, 80)}`,
    );
  if (
    (anyOf(input, 'cancelled_service') || has(input.read, notHeld)) &&
    isNamed() &&
    /cancel|postpon|not held|inquorate|not quorate|not (take place|go ahead)|stood down|called off/i.test(
      allWords(entry),
    )
  )
    facts.held = false;
  else if (anyOf(input, ...MEETINGS)) facts.held = true;
  if (anyOf(input, 'cpp_start', 'icpc', 'rcpc', 's47_outcome')) {
    const category = (CATEGORY.exec(entry.outcome) ?? CATEGORY.exec(entry.text))?.[0];
    if (category !== undefined)
      facts.category = category.slice(0, 1).toUpperCase() + category.slice(1).toLowerCase();
  }
  if (anyOf(input, ...MEETINGS)) {
    const meeting = withColumns(attendeesIn(entry.text), attendeesInColumns(entry.cells.other));
    if (meeting.length > 0) facts.meeting = meeting;
  }
  const actions = actionsIn(input);
  if (actions.length > 0) facts.actions = actions;
  if (
    anyOf(input, 'disagreement', 'escalation') &&
    /\b(resolved|settled|agreed (way|outcome)|outcome agreed|withdrawn|accepted the)\b/i.test(entry.text) &&
    !/\bnot (yet )?(resolved|settled)|unresolved\b/i.test(entry.text)
  )
    facts.resolved = true;
  return facts;
}

/** What the register's columns say of an agency stands before its words; the words fill in the rest. */
function withColumns(said: readonly MeetingAgency[], listed: readonly MeetingAgency[]): MeetingAgency[] {
  const key = ({ agency }: MeetingAgency): string => agency.toLowerCase();
  const words = new Map(said.map((one) => [key(one), one]));
  const joined = listed.map((one) => {
    const told = words.get(key(one));
    return {
      agency: one.agency,
      invited: one.invited ?? told?.invited ?? null,
      present: one.present ?? told?.present ?? null,
      report: one.report ?? told?.report ?? null,
    };
  });
  const inColumns = new Set(listed.map(key));
  return [...joined, ...said.filter((one) => !inColumns.has(key(one)))];
}

const CARRIED =
  /\b(c\/f|carried forward|still (o\/s|outstanding|not done|to be done)|not done|outstanding|o\/s|rolled over|no progress (on|with))\b/i;
const DONE = /\b(done|completed|achieved|actioned|all done|in place now)\b/i;
const SET = /\b(actions?( agreed)?:|agreed:|plan:)\s*((?:[^.]|\.(?=\S))+)/i;
const ACTION_MEETINGS = [
  'core_group',
  'rcpc',
  'icpc',
  'cin_review',
  'tac_taf_meeting',
  'supervision',
  'cin_start',
  'action_set',
  'action_done',
  'manager_decision',
  'strategy_discussion',
  'marac',
] as const;
/** Subjects of recurring actions, so that the same one is known again at the next meeting. */
const subjects: readonly (readonly [RegExp, string])[] = [
  [/\bdentist|dental\b/i, 'dentist'],
  [/\bgcp2?|graded care\b/i, 'GCP2'],
  [/\bfather|dad\b/i, 'father'],
  [/\bhousing\b/i, 'housing'],
  [/\bgrowth|weigh/i, 'growth'],
  [/\bgp\b/i, 'GP'],
  [/\bimm(s|unisation)/i, 'immunisations'],
  [/\bnursery\b/i, 'nursery'],
];

/** Actions with their state as this entry leaves them. */
function actionsIn(input: FactInput): ActionNote[] {
  if (!anyOf(input, ...ACTION_MEETINGS)) return [];
  const { text, outcome, cells } = input.entry;
  const notes: ActionNote[] = [];
  const list = SET.exec(text)?.[3];
  if (list !== undefined) for (const part of list.split(/;|\.\s/)) addSet(notes, part);
  for (const sentence of text.split(/[.;]\s*/)) {
    if (CARRIED.test(sentence))
      notes.push({ text: subjectOf(sentence), owner: '', due: null, state: 'carried-forward' });
    else if (/\baction|agreed\b/i.test(sentence) && DONE.test(sentence) && input.codes.has('action_done'))
      notes.push({ text: sentence.trim(), owner: '', due: null, state: 'done' });
    else if (
      /\b(to be (done|repeated|traced|looked at)|not yet \w+|to trace|due)\b/i.test(sentence) &&
      !anyOf(input, 'action_set')
    )
      notes.push({ text: sentence.trim(), owner: '', due: null, state: 'set' });
  }
  const action = (cells.action ?? '').trim();
  if (
    action !== '' &&
    notes.length === 0 &&
    anyOf(input, 'core_group', 'rcpc', 'icpc', 'cin_review', 'tac_taf_meeting')
  )
    addSet(notes, action);
  if (/\bclose action\b/i.test(`${text} ${outcome}`))
    notes.push({ text: subjectOf(text), owner: '', due: null, state: 'done' });
  return notes;
}

const OWNER =
  /^\s*(mother|father|mum|dad|parents?|sw|hv|sn|school|gp|housing|police|idva|hw|ewo|nursery|mgm|nan|i|we|[A-Z]\w+(?: [A-Z]\w+)?)\s+(?:and SW |safety plan )?(?:to|will)\b/i;

function addSet(notes: ActionNote[], part: string): void {
  const trimmed = part.trim().replace(/\.$/, '');
  if (trimmed.length < 4) return;
  notes.push({
    text: trimmed,
    owner: OWNER.exec(trimmed)?.[1] ?? '',
    due: null,
    state: DONE.test(trimmed) && !/\bto\b/i.test(trimmed) ? 'done' : 'set',
  });
}

function subjectOf(sentence: string): string {
  return subjects.find(([pattern]) => pattern.test(sentence))?.[1] ?? sentence.trim();
}
