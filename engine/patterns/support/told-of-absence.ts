import { fromDayNumber } from '../../../shared/calendar/iso-day.ts';
import { accountsOfChild } from './accounts.ts';
import { ageInYears } from './ages.ts';
import { schoolYear } from './attendance.ts';
import type { ChildDraft } from './child-drafts.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { missingRecords } from './coverage.ts';
import { toEvidence } from './evidence.ts';
import { asserts, saidIn } from './said.ts';
import { childNames } from './words.ts';

/** First and last age of school attendance, in years. */
const schoolAge = { from: 5, to: 16 };

const absent =
  /\b(?:been |being |is |was |are |were )?off (?:school )?(?:a (?:fair )?(?:bit|lot)|quite a (?:bit|lot)|again|most|for (?:days|weeks|\d+|two|three|several)|since|all (?:week|term))\b|\boff school\b|\b(?:not|n['’]t|rarely|hardly|never) (?:been |being |going |gone |go |goes |got |in |at |to |attend(?:ed|ing|s)? )*(?:in |to |at )?school\b|\b(?:miss(?:ed|es|ing)|losing) (?:\w+ ){0,4}(?:school|lessons|days|education)\b|\b(?:poor|low|falling|dropping|erratic|patchy|irregular|worrying) (?:school )?attendance\b|\battendance (?:is |was |at school )*(?:poor|low|down|falling|dropping|dropped|erratic|patchy|irregular|a (?:concern|worry)|below)\b|\battendance (?:is |was |at |now )*[1-8]\d(?:\.\d)? ?(?:%|per ?cent)|\bschool (?:refus\w+|avoid\w+|absence\w*)\b|\bkept (?:him |her |them )?(?:off|at home)\b|\babsen(?:t|ces?) from school\b/i;

/** The row of another agency says that the child is away from school a good deal. */
function tellsOfAbsence(account: Account): boolean {
  if (account.entry.agencyKind === 'school' || account.yearOnly) return false;
  // "Not in school" is the sign itself, so its own negation does not count against it.
  return saidIn(account)
    .split(/[.;\n]/)
    .some(
      (part) =>
        absent.test(part) &&
        !/\b(?:no (?:concerns?|issues?|worries)|used to|previously|last year|sw|sick leave)\b/i.test(part) &&
        !asserts(part, /\bin school (?:every|all|full)\b/i),
    );
}

/**
 * School absence cannot be assessed where another agency tells of it in the current school year and no
 * school's records are loaded from then on.
 */
export function toldOfAbsence(index: ChronologyIndex, child: number): ChildDraft[] {
  const age = ageInYears(index.childById.get(child), index.referenceDate);
  if (age === null || age < schoolAge.from || age > schoolAge.to) return [];
  const signs = accountsOfChild(index, child).filter(
    (account) =>
      account.from <= index.reference &&
      schoolYear(account.day) === schoolYear(index.referenceDate) &&
      tellsOfAbsence(account),
  );
  const first = signs[0];
  if (first === undefined) return [];
  const missing = missingRecords(index, ['school'], { from: first.from, to: index.reference });
  if (missing.length === 0) return [];
  return [
    {
      child,
      status: 'cannot-assess',
      part: 'told of absence',
      from: fromDayNumber(first.from),
      to: index.referenceDate,
      current: true,
      missing,
      evidence: signs.map((account) => toEvidence(account, 'Tells of absence from school')),
      say: (children) =>
        `How much school ${childNames(index, children)} missed cannot be assessed. ${missing.join(' ')}`,
    },
  ];
}
