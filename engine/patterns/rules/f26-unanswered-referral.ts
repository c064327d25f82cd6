import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, PatternHit } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { hasType, ofSocialCare, ofTypes } from '../support/accounts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { toEvidence } from '../support/evidence.ts';
import { cannotAssess, due, type HitDraft, householdOrChildren, raised } from '../support/hits.ts';
import { oncePerRun } from '../support/once.ts';
import { statutoryNumber, teamDefault } from '../support/parameters.ts';
import {
  isAnswerNoted,
  isChase,
  isFeedback,
  isOthersReferral,
  isToSocialCare,
} from '../support/referrals.ts';
import { saidIn } from '../support/said.ts';
import { between } from '../support/slices.ts';
import { childNames, ukDate } from '../support/words.ts';
import { addWorkingDays } from '../support/working-days.ts';

const parameters = z.object({
  receiptDays: z.number().int().min(0).default(1),
  feedbackDays: z.number().int().min(0).default(3),
  chaseDays: z.number().int().min(0).default(5),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `no receipt or decision within ${values.receiptDays} working day${values.receiptDays === 1 ? '' : 's'}, or no feedback within ${values.feedbackDays}; a chase is expected within ${values.chaseDays}`;

/** F26: a referral to social care without a recorded receipt or decision, or without word to the referrer. */
export const unansweredReferral = definePattern<Values>({
  id: 'unanswered-referral',
  number: 'F26',
  version: 1,
  name: 'Unanswered referral',
  question: 'What became of this referral, and was the referrer told?',
  tier: 'statutory',
  source:
    'Working Together chapter 1, as quoted by Surrey: social care decides and acknowledges within one working day. KCSIE: the referrer follows up. Wandsworth and Hillingdon: referrers are told the outcome.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    receiptDays: statutoryNumber(
      'Receipt or decision within',
      'working days',
      'Working Together chapter 1, paragraph 58, as quoted in the Surrey procedures',
    ),
    feedbackDays: teamDefault('Feedback to the referrer within', 'working days'),
    chaseDays: teamDefault('The referrer chases within', 'working days'),
  },
  checkFirst: [
    'Was it received under another name, or on a sibling’s record?',
    'Was it telephoned, and the call written down elsewhere?',
    'Did the sender get an automatic receipt that nobody noted?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const replies = repliesIn(index);
    return referralsSent(index).flatMap((sent) => toHit(index, replies, sent, values));
  },
  nearMiss,
});

/** Referrals to social care; in another agency's record a referral is one that it sent. */
const referralsSent = oncePerRun((index): Account[] => {
  return ofTypes(index, ['referral_sent', 'referral']).filter((account) => isReferral(index, account));
});

const repliesIn = oncePerRun((index): Replies => {
  return {
    answers: ofTypes(index, answerTypes),
    chases: index.accounts.filter((account) => !ofSocialCare(account) && isChase(account)),
    noted: index.accounts.filter(isAnswerNoted),
  };
});

function isReferral(index: ChronologyIndex, account: Account): boolean {
  return (
    account.from <= index.reference &&
    account.precise &&
    !ofSocialCare(account) &&
    // A note of the answer, or of a call to ask for one, is not another referral.
    !hasType(account, 'feedback_to_referrer') &&
    !isChase(account) &&
    !isAnswerNoted(account) &&
    !isOthersReferral(account) &&
    isToSocialCare(account)
  );
}

/** What the records hold that may answer, or ask after, any referral; gathered once. */
interface Replies {
  readonly answers: readonly Account[];
  readonly chases: readonly Account[];
  /** Senders' own notes that social care answered. */
  readonly noted: readonly Account[];
}

function toHit(index: ChronologyIndex, replies: Replies, sent: Account, values: Values): PatternHit[] {
  const receiptBy = addWorkingDays(sent.day, values.receiptDays);
  const feedbackBy = addWorkingDays(sent.day, values.feedbackDays);
  const answers = answersTo(index, replies, sent);
  const receipt = answers.find(isReceipt);
  const feedback = answers.find(isFeedback);
  const noReceipt = receipt === undefined || receipt.day > receiptBy;
  const noFeedback = feedback === undefined || feedback.day > feedbackBy;
  if (!noReceipt && !noFeedback) return [];
  const limit = noReceipt ? receiptBy : feedbackBy;
  const chases = chasesOf(replies, sent);
  const children = householdOrChildren(index, sent.children, sent.day);
  const draft: Omit<HitDraft, 'summary'> = {
    children,
    from: sent.day,
    to: limit < index.referenceDate ? limit : index.referenceDate,
    current: noReceipt ? receipt === undefined : feedback === undefined,
    evidence: [
      toEvidence(sent, 'Referral sent to children’s social care'),
      ...(receipt === undefined
        ? []
        : [toEvidence(receipt, noReceipt ? 'Received, after the limit' : 'Received or decided')]),
      ...(feedback === undefined
        ? []
        : [
            toEvidence(
              feedback,
              noFeedback ? 'The referrer was told, after the limit' : 'The referrer was told',
            ),
          ]),
      ...chases.map((account) =>
        toEvidence(account, 'The referrer asks after it; a chase does not answer the referral'),
      ),
    ],
  };
  const names = childNames(index, sent.children);
  const who = `The referral of ${ukDate(sent.day)} by ${sent.entry.agency} (${names})`;
  const missing = missingRecords(index, ['social-care'], {
    from: sent.from,
    to: Math.min(toDayNumber(limit), index.reference),
  });
  if (missing.length > 0) {
    return [
      cannotAssess({
        ...draft,
        missing,
        summary: `${who}: whether it was answered cannot be assessed. ${missing.join(' ')}`,
      }),
    ];
  }
  if (limit >= index.referenceDate) {
    return [
      due({
        ...draft,
        summary: `${who} is to be ${noReceipt ? 'received or decided' : 'answered to the referrer'} by ${ukDate(limit)}.`,
      }),
    ];
  }
  return [
    raised({
      ...draft,
      summary: `What became of it? ${who} has ${whatIsMissing(noReceipt, receipt, feedback, values)}${chased(chases, sent, values)}.`,
    }),
  ];
}

function whatIsMissing(
  noReceipt: boolean,
  receipt: Account | undefined,
  feedback: Account | undefined,
  values: Values,
): string {
  if (noReceipt) {
    return `no receipt or decision in social care records within ${values.receiptDays} working day${values.receiptDays === 1 ? '' : 's'}${receipt === undefined ? '' : `; the first is of ${ukDate(receipt.day)}`}`;
  }
  return `no feedback to the referrer within ${values.feedbackDays} working days${feedback === undefined ? '' : `; the first is of ${ukDate(feedback.day)}`}`;
}

function chased(chases: readonly Account[], sent: Account, values: Values): string {
  const first = chases[0];
  if (first === undefined) return `, and no chase is recorded within ${values.chaseDays} working days`;
  const inTime = first.day <= addWorkingDays(sent.day, values.chaseDays);
  return `; the referrer asked after it on ${ukDate(first.day)}${inTime ? '' : `, later than ${values.chaseDays} working days`}`;
}

/** How long after a referral an entry may still be its answer, in days (team default). */
const answerDays = 60;
const answerTypes = [
  'referral',
  'referral_decision',
  'contact',
  'police_notification',
  'assessment_start',
  'strategy_discussion',
  's47_start',
  'feedback_to_referrer',
] as const;

/** Entries that may answer it, in order: social care's own, the sender's note of an answer, and accounts of the same event. */
function answersTo(index: ChronologyIndex, replies: Replies, sent: Account): Account[] {
  const same = sent.event.accounts
    .map(({ id }) => index.byEntryId.get(id))
    .filter((account) => account !== undefined && ofSocialCare(account));
  const later = between(replies.answers, sent.from, Math.min(sent.from + answerDays, index.reference)).filter(
    (account) =>
      account !== sent &&
      account.children.some((child) => sent.children.includes(child)) &&
      (ofSocialCare(account) || account.entry.agencyId === sent.entry.agencyId) &&
      (!hasType(account, 'contact') ||
        hasType(account, 'referral', 'referral_decision') ||
        tellsOf(account, sent)),
  );
  const noted = between(replies.noted, sent.from, Math.min(sent.from + answerDays, index.reference)).filter(
    (account) =>
      account.entry.agencyId === sent.entry.agencyId &&
      account !== sent &&
      account.children.some((child) => sent.children.includes(child)),
  );
  return [...new Set([...same.filter((account) => account !== undefined), ...later, ...noted])].sort(
    (a, b) => a.from - b.from,
  );
}

function isReceipt(account: Account): boolean {
  return ofSocialCare(account);
}

const kindWords: Readonly<Record<string, RegExp>> = {
  school: /\b(?:school|dsl|head|primary|academy|college|nursery)\b/i,
  gp: /\b(?:gp|surgery|practice|dr)\b/i,
  hospital: /\b(?:hospital|ed|a&e|ward|emergency)\b/i,
  'health-0-19': /\b(?:health visitor|hv|school nurse|sn|0-19)\b/i,
  maternity: /\bmidwi\w+/i,
  police: /\b(?:police|ppn|officer)\b/i,
  housing: /\bhousing\b/i,
};

/** A contact in social care's records answers a referral only where it names who sent it. */
function tellsOf(contact: Account, sent: Account): boolean {
  const words = `${saidIn(contact)} ${contact.entry.reading.facts.receivedFrom ?? ''}`;
  if (words.toLowerCase().includes(sent.entry.agency.toLowerCase())) return true;
  return kindWords[sent.entry.agencyKind]?.test(words) ?? false;
}

function chasesOf(replies: Replies, sent: Account): Account[] {
  return between(replies.chases, sent.from + 1, sent.from + answerDays).filter(
    (account) =>
      account.entry.agencyId === sent.entry.agencyId &&
      account.children.some((child) => sent.children.includes(child)),
  );
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  const replies = repliesIn(index);
  return referralsSent(index).flatMap((sent) => {
    if (toHit(index, replies, sent, values).length > 0) return [];
    const answers = answersTo(index, replies, sent);
    const told = answers.find(isFeedback);
    const received = answers.find(isReceipt);
    return [
      {
        children: [...sent.children],
        summary: `The referral of ${ukDate(sent.day)} by ${sent.entry.agency} (${childNames(index, sent.children)}) was received on ${ukDate((received ?? sent).day)}; the referrer was told on ${ukDate((told ?? received ?? sent).day)}.`,
        needed: rule(values),
        evidence: [sent, received, told]
          .filter((account) => account !== undefined)
          .map((account) => toEvidence(account, account === sent ? 'Referral sent' : 'Answered')),
      },
    ];
  });
}
