import type { StatusKind, StatusPeriod } from '../../../shared/model/chronology.ts';
import { periodWord } from '../../../shared/profile/period-words.ts';
import type { OwnWords } from '../../../shared/profile/words.ts';
import { formatDay } from '../../words/dates.ts';
import { listOf } from '../../words/numbers.ts';
import { toSentence } from '../../words/sentence.ts';

/** What the words of a period need to know of the case. */
export interface Naming {
  /** A child's first name by person id. */
  readonly nameOf: (id: number) => string;
  /** What plans and services are called in this case. */
  readonly words: OwnWords;
}

/** Kinds that the household shares: naming the children says nothing. */
const ofHousehold: ReadonlySet<StatusKind> = new Set(['worker', 'address', 'school']);

/** The label of a period where it says more than its kind does. */
function ownLabel({ kind, label }: StatusPeriod, words: OwnWords): string {
  const named = [{}, words].map((known) => periodWord(kind, known).toLowerCase());
  return named.includes(label.toLowerCase()) ? '' : label;
}

/** What stands on a band: label and children. */
export function bandLabel(period: StatusPeriod, { nameOf, words }: Naming): string {
  const names = ofHousehold.has(period.kind) ? '' : listOf(period.children.map(nameOf));
  return [ownLabel(period, words), names].filter((part) => part !== '').join(', ');
}

/** "Child protection plan: Neglect". */
export function periodTitle(period: StatusPeriod, words: OwnWords): string {
  const label = ownLabel(period, words);
  return `${periodWord(period.kind, words)}${label === '' ? '' : `: ${label}`}`;
}

/** "4 May 2021 to 22 Nov 2022". */
export function periodSpan({ from, to }: Pick<StatusPeriod, 'from' | 'to'>): string {
  return `${formatDay(from)} ${to === null ? 'and still open at the last record' : `to ${formatDay(to)}`}`;
}

/** The whole of a period in sentences: what, whose, from when to when, and what is remarkable. */
export function bandWords(period: StatusPeriod, naming: Naming): string {
  const label = bandLabel(period, naming);
  return [
    `${periodWord(period.kind, naming.words)}${label === '' ? '' : `: ${label}`}`,
    periodSpan(period),
    ...period.remarks,
  ]
    .map(toSentence)
    .join(' ');
}
