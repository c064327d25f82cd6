import type { Hit } from './find-phrases.ts';
import { COMMA, PAUSE, type Row, SENTENCE } from './row.ts';
import { book } from './shared-book.ts';
import type { Word } from './word.ts';

/** What the words around a phrase do to it. */
export const markKinds = ['negated', 'history', 'plan'] as const;
export type MarkKind = (typeof markKinds)[number];

/** How far a cue reaches: words after it, before it, its clause, its sentence, the rest of its sentence. */
type Reach = 'ahead' | 'behind' | 'clause' | 'sentence' | 'rest';

interface Cue {
  readonly kind: MarkKind;
  readonly reach: Reach;
  readonly phrases: readonly string[];
}

const MADE =
  '(required|needed|held|met|indicated|done|completed|progressed|pursued|seen|started|agreed|given|necessary|made|found|identified|noted|present|warranted|evident|substantiated|proceeding|convened|happening|sent|submitted|issued|received|taken|initiated|commenced|ongoing|attempted|raised|appropriate|signed|opened|disclosed|recorded|suspected|overdue|known|disturbed|undertaken|accepted|ended|closed)';

/** The cues, in plain words; listed in docs/reading-rules.md. */
export const cues: readonly Cue[] = [
  {
    kind: 'negated',
    reach: 'ahead',
    phrases: [
      'no',
      'nil',
      'not',
      'never',
      'without',
      'nor',
      'neither',
      'none',
      'denies',
      'denied',
      'denying',
      'deny',
      'negative for',
      'free (of|from)',
      'no evidence of',
      'no signs of',
      'no sign of',
      'no longer',
      'rather than',
      'ruled out',
      'rules out',
      'instead of',
      'zero',
      'cancelled out',
      'refutes',
      'disputes',
      'avoided',
      'nothing to suggest',
      'unlikely',
      'no further',
    ],
  },
  {
    kind: 'negated',
    reach: 'behind',
    phrases: [
      `(was|were|is|are|has|have) not ${MADE}`,
      `(was|were|is|are|has|have) not been ${MADE}`,
      `not ${MADE}`,
      `not (be|been|being) ${MADE}`,
      'ruled out',
      'discounted',
      'excluded by',
      'unfounded',
      'did not (happen|take place|go ahead|proceed|occur|progress|lead)',
      'not (go|going) ahead',
      'not take place',
      'not happened',
      '(came|come) back (negative|clear)',
      'negative',
      'nil',
      'not convened',
      'no longer',
      'not a concern',
      'not an issue',
      'n/a',
      'is not the case',
      'retracted',
      'declined to',
      'none seen',
      'withdrawn as wrong',
      'struck out',
      'none noted',
      'none',
    ],
  },
  {
    kind: 'history',
    reach: 'rest',
    phrases: [
      '(hx|pmh|pmhx|psh|h/o|fhx|fh)',
      '[past] [medical|family|social] history',
      'history of',
      'background',
      'backgrd',
      'in the past',
      'historic*',
      'historically',
      'previously',
      'prior to',
      'chronology (notes|shows|records)',
      'as a (child|teenager|kid|young person|boy|girl|baby)',
      'when (she|he|mum|dad|mother|father|they) (was|were) (a child|little|young|growing|younger|small|at school|in care|pregnant|a teenager|a kid|#)',
      '(her|his|mum|dad|mother|father) own childhood',
      'in childhood',
      'known from',
      'formerly',
    ],
  },
  {
    kind: 'history',
    reach: 'clause',
    phrases: [
      '(year|years|months|decade|decades) (ago|back|previously|earlier)',
      '(some|several|many|few) (years|months|time) (ago|back)',
      'last year',
      'used to',
      'years previously',
      'before (they|he|she) (split|separated|left|met|moved|was born)',
      'at the time of',
      'in {year}',
      '(from|since|during|of|dated|between|until) {year}',
      '{year} {year}',
      '{yearspan}',
      '{year}',
      'back in',
      'in a (previous|past|former) (relationship|marriage|placement)',
      'from (a|her|his) (previous|past|former|first) (relationship|marriage|partner|child)',
      'with (first|previous|last|eldest|older) (child|baby|pregnancy)',
      'in (first|previous|last) pregnancy',
      'former',
      'old (records|notes|file)',
      'since birth',
    ],
  },
  {
    kind: 'negated',
    reach: 'clause',
    phrases: [
      '(coded|recorded|entered|logged|filed|saved|marked) .. (in error|by mistake|wrongly|incorrectly)',
      '(in error|by mistake|wrongly|incorrectly|mistakenly) (coded|recorded|entered|logged|filed|marked|shown|down)',
      '(coded|recorded|entered|logged|filed|marked) (in error|wrongly|incorrectly|mistakenly|by mistake)',
      'should (read|have read)',
      '(false|hoax) (report|call|alarm)',
    ],
  },
  {
    kind: 'history',
    reach: 'sentence',
    phrases: [
      'as a (child|teenager|young child|young person|boy|girl|kid|youngster|toddler) (herself|himself|themselves)',
      '(herself|himself|themselves) (as a|when a|in childhood|when young|when she was|when he was|growing up|years ago|in her teens|in his teens|at school)',
      '(own|her|his) (childhood|upbringing)',
      'growing up',
      '(when|back when) (mum|mother|dad|father|she|he|nan) (was|were) (a child|a kid|little|young|growing up|at school|a teenager|in care|#)',
      '(before|prior to) (moving|this (family|relationship)|the family moved|coming to uk|we were involved)',
      '(years|months|yrs|decades) ago',
      '(longstanding|lifelong) history',
      'in her teens',
      'in his teens',
    ],
  },
  {
    kind: 'plan',
    reach: 'ahead',
    phrases: [
      'to (consider|be|discuss|arrange|book|chase|complete|visit|convene|request|refer|follow|attend|see|hold|start|begin|go|do|have|make|move|write|get|ring|offer|apply|speak|liaise|check|progress|initiate|seek|undertake|review|appear|call|contact|send|take|bring|ask|work|support|provide|register|weigh|meet|invite|explore|carry|pursue|monitor|await|issue|close|allocate|obtain|escalate|step|return|collect|re-refer|continue|remain|stay|gain|establish|ensure|agree|determine|decide|prepare|draft|serve|present|lead|add|share|look|try|stop|leave|end)',
      'will',
      'would',
      'may (be|have|need|go|not|also|want|require|become|move)',
      'might',
      'should',
      'shall',
      'could',
      'plan (is|was|to|for|that)',
      'plans (to|for)',
      'planning to',
      'plan to',
      'planned for',
      'aim to',
      'aiming to',
      'hoping to',
      'hopes to',
      'hope to',
      'intends to',
      'intending to',
      'going to',
      'wants to',
      'want to',
      'wanting to',
      'likes to',
      'needs to',
      'need to',
      'due to be',
      'ready to',
      'happy to',
      'request for',
      'requesting',
      'recommend*',
      'consider',
      'considering',
      'considered for',
      'discussed whether',
      'whether',
      'if',
      'in case',
      'unless',
      'awaiting',
      'await',
      'awaits',
      'pending',
      'advised to',
      'asked to',
      'encouraged to',
      'reminded to',
      'possibility of',
      'possible',
      'scheduled for',
      'scheduled',
      'expecting',
      'expected',
      'threatening to',
      'thinking (of|about)',
      'ask about',
      'query',
      'in future',
      'todo',
      'invited to',
      'invite to',
      'invitation to',
      'available for',
      'risk of',
      'at risk of',
      'potential',
      'prior to',
      'ahead of',
      'before next',
      'discussed',
      'explained',
      'discussion about',
      'talked (about|through)',
      'until',
      'when',
      'tba',
      'looking to',
      'warned that',
      'warned of',
    ],
  },
  {
    kind: 'plan',
    reach: 'behind',
    phrases: [
      'to be (held|convened|arranged|booked|completed|done|started|considered|discussed|agreed|confirmed|requested|made|sent|reviewed|undertaken|rebooked|allocated|progressed|explored|drafted|offered|initiated|followed|submitted|chased|held|scheduled|repeated|set|issued|sought|decided|determined)',
      'due to (start|begin|commence|finish|move|attend|end|close|return|visit|see|meet)',
      'is due',
      'are due',
      'due',
      'tbc',
      'tba',
      '(will|should|may|might|would|could) (be|take|go|happen|need|follow|start|commence|begin|continue|have)',
      'to follow',
      'next (week|month|term|year|visit|monday|tuesday|wednesday|thursday|friday|half)',
      '(visit|appt|review|meeting|conference|group|clinic|scan|session|discussion|medical|interview|strategy|contact) [is|due|at] tomorrow',
      'planned for',
      'scheduled for',
      'booked for',
      'listed for',
      'diarised for',
      'pencilled (in|for)',
      'down for',
      'fixed for',
      'lined up',
      'to come',
      'is on the #',
      'on the cards',
      'still to happen',
      'to (take place|go ahead|happen)',
      'arranged for',
      'set for',
      'considered',
      'being considered',
      'requested',
      'pending',
      'awaited',
      'outstanding',
      'recommended',
      'in place for',
      'needed',
      'required',
      'coming up',
      'being arranged',
      'being planned',
      'upcoming',
      'proposed',
      'not yet',
      'required if',
    ],
  },
  {
    kind: 'plan',
    reach: 'rest',
    phrases: [
      '^ (plan|plans|next steps|to do)',
      'to consider',
      '^ (if|should|once|when|unless)',
      'hoping to',
      'hopes to',
      'would like to',
      'asking (for|about)',
      'advised (that|of|re|about|on)',
      'advice (re|on|about|given re|given on|given about)',
      'information (about|on|re)',
      'leaflet*',
      '^ (next|due|outstanding)',
    ],
  },
];

/** What sounds like a cue and is none: "when asked, she said" tells what happened, "due to" why. */
const noCues = book.add([
  'due to',
  'when (asked|questioned|prompted|pressed|challenged|spoken to|seen|weighed|examined|visited|shown|told|collected|dropped off|offered)',
  'when (i|we|sw|hv|staff|police|officers|teacher|ta|midwife|worker|crew) [@name] (asked|arrived|called|visited|attended|saw|spoke|knocked|rang|went|came|got|left|mentioned|suggested|said|explained|weighed)',
]);

const cueIds: ReadonlyMap<number, Cue> = new Map(cues.map((cue) => [book.add(cue.phrases), cue]));
const turn = book.test('{turn}');
const statement = book.test('{statement}');

/** A stretch of words under a cue. */
export interface Mark {
  readonly kind: MarkKind;
  readonly from: number;
  readonly to: number;
  readonly cue: Hit;
}

/** The cue overlaps longer words that go on past it. */
function isPartOf(cue: Hit, longer: Hit): boolean {
  return longer.first >= cue.first && longer.first <= cue.last && longer.last > cue.last;
}

export function marksOf(row: Row, hits: readonly Hit[]): readonly Mark[] {
  const marks: Mark[] = [];
  const none = hits.filter((hit) => hit.id === noCues);
  for (const hit of hits) {
    const cue = cueIds.get(hit.id);
    if (cue === undefined || none.some((other) => isPartOf(hit, other))) continue;
    const [from, to] = reachOf(row, hit, cue);
    if (from <= to) marks.push({ kind: cue.kind, from, to, cue: hit });
  }
  return marks;
}

/** The first mark of a kind over a phrase; a cue inside the phrase itself does not count. */
export function markOver(marks: readonly Mark[], kind: MarkKind, hit: Hit): Mark | undefined {
  for (const mark of marks) {
    if (mark.kind !== kind || hit.first > mark.to || hit.last < mark.from) continue;
    if (mark.cue.first <= hit.last && mark.cue.last >= hit.first) continue;
    if (hit.first >= mark.from || hit.last <= mark.to) return mark;
  }
  return undefined;
}

function reachOf(row: Row, hit: Hit, cue: Cue): readonly [number, number] {
  if (cue.reach === 'ahead') return [hit.last + 1, aheadEnd(row, hit.last, cue.kind)];
  if (cue.reach === 'behind') return [clauseStart(row, hit.first, COMMA), hit.first - 1];
  if (cue.reach === 'rest') return [hit.last + 1, sentenceEnd(row, hit.last)];
  if (cue.reach === 'sentence') return [clauseStart(row, hit.first, SENTENCE), sentenceEnd(row, hit.last)];
  return [clauseStart(row, hit.first, COMMA), clauseEnd(row, hit.last, COMMA)];
}

export function clauseStart(row: Row, at: number, strength: number): number {
  let start = at;
  while (start > 0 && (row.breakBefore[start] as number) < strength) start -= 1;
  return start;
}

export function clauseEnd(row: Row, at: number, strength: number): number {
  let end = at;
  while (end + 1 < row.words.length && (row.breakBefore[end + 1] as number) < strength) end += 1;
  return end;
}

export function sentenceEnd(row: Row, at: number): number {
  return clauseEnd(row, at, SENTENCE);
}

/**
 * Ahead of a cue up to the next pause or a word that turns the sentence ("but", "however"). A comma
 * ends it too, except in a list that goes on with "or" or "nor" ("no bruises, marks or burns").
 */
function aheadEnd(row: Row, at: number, kind: MarkKind): number {
  let end = at;
  while (end + 1 < row.words.length) {
    const strength = row.breakBefore[end + 1] as number;
    if (strength >= PAUSE) break;
    if (strength === COMMA && (kind !== 'negated' || !listGoesOn(row, end + 1))) break;
    if (book.passes(row.words[end + 1] as Word, turn)) break;
    if (kind === 'negated' && startsAnew(row, end + 1)) break;
    end += 1;
  }
  return end;
}

/** "Not returned and has been reported missing": a new statement after "and" is not negated. */
function startsAnew(row: Row, at: number): boolean {
  const next = row.words[at + 1];
  return row.words[at]?.lower === 'and' && next !== undefined && book.passes(next, statement);
}

const LIST_LOOK_AHEAD = 5;

function listGoesOn(row: Row, at: number): boolean {
  for (let ahead = at; ahead < at + LIST_LOOK_AHEAD && ahead < row.words.length; ahead += 1) {
    if (ahead > at && (row.breakBefore[ahead] as number) >= PAUSE) return false;
    const lower = row.words[ahead]?.lower;
    if (lower === 'or' || lower === 'nor') return true;
  }
  return false;
}
