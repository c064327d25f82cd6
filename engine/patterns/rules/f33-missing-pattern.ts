import { z } from 'zod';
import { fromDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { localNumber, statutoryNumber } from '../support/parameters.ts';
import { between } from '../support/slices.ts';
import { fullestWindow, windowHits } from '../support/windows.ts';
import { capital, childName, childNames, counted, plural, ukDate, fromTo } from '../support/words.ts';

const parameters = z.object({
  episodes: z.number().int().min(2).default(3),
  days: z.number().int().min(1).default(30),
  interviewHours: z.number().int().min(1).default(72),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.episodes} episodes in ${values.days} days, or no return home interview within ${values.interviewHours} hours`;

/** F33: missing again and again, or back without a return home interview in time. */
export const missingPattern = definePattern<Values>({
  id: 'missing-pattern',
  number: 'F33',
  version: 1,
  name: 'Missing pattern',
  question: 'Where does the child go and why, and who asked on return?',
  tier: 'statutory',
  source:
    'DfE guidance on children who run away or go missing, as quoted by Missing People: return interview within 72 hours; Derbyshire: a strategy meeting after three episodes in 30 days.',
  onByDefault: false,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    episodes: localNumber('Missing episodes', 'episodes', 'Derbyshire, return interviews'),
    days: localNumber('Counted over', 'days', 'Derbyshire, return interviews'),
    interviewHours: statutoryNumber(
      'Return home interview within',
      'hours',
      'DfE guidance, as quoted by Missing People',
    ),
  },
  checkFirst: [
    'Was the child late home, and recorded as missing?',
    'Was an interview offered and refused?',
    'Do two agencies tell of one episode?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap(({ id }) => {
        const repeated = episodeDrafts(index, id, values);
        return repeated.concat(interviewDrafts(index, id, values));
      }),
    );
  },
  nearMiss,
});

function about(index: ChronologyIndex, child: number, code: string): Account[] {
  return ofTypes(index, [code]).filter(
    (account) => concerns(account, child) && account.from <= index.reference && !account.yearOnly,
  );
}

function episodeDrafts(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const episodes = distinctIncidents(about(index, child, 'missing_start'));
  const options = {
    length: { days: values.days },
    least: values.episodes,
    referenceDate: index.referenceDate,
  };
  return windowHits(episodes, options).map(({ items, current }) => {
    const from = (items[0] as Incident).day;
    const to = (items.at(-1) as Incident).day;
    return {
      child,
      part: 'episodes',
      from,
      to,
      current,
      evidence: items.flatMap((item) => incidentEvidence(item, 'Reported missing')),
      say: (children) =>
        `Where ${plural(index, children, 'does', 'do')} ${childNames(index, children)} go? ${capital(counted(items.length, 'missing episode'))} ${fromTo(from, to)}.`,
    };
  });
}

function interviewDrafts(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const interviews = about(index, child, 'rhi');
  const returns = distinctIncidents(about(index, child, 'missing_end'));
  return returns.flatMap((back, position) => {
    const days = Math.ceil(values.interviewHours / 24);
    const limit = fromDayNumber(back.from + days);
    const next = returns[position + 1]?.from ?? index.reference + 1;
    const found = between(interviews, back.from, index.reference);
    const first = found[0];
    if (first !== undefined && isInTime(back, first, limit, values)) return [];
    // A later interview is of this return only while no other return came between.
    const late = first !== undefined && first.from < next ? first : undefined;
    // An interview that is recorded and late is no absence: it needs no other records.
    const missing =
      late !== undefined
        ? []
        : missingRecords(index, ['social-care'], {
            from: back.from,
            to: Math.min(back.from + days, index.reference),
          });
    const status =
      missing.length > 0
        ? ('cannot-assess' as const)
        : limit >= index.referenceDate
          ? ('due' as const)
          : ('raised' as const);
    return [
      {
        child,
        status,
        missing,
        part: 'interview',
        from: back.day,
        to: late?.day ?? limit,
        current: late === undefined,
        evidence: [
          ...incidentEvidence(back, 'Returned from missing'),
          ...(late === undefined ? [] : [toEvidence(late, 'Return home interview, after the limit')]),
        ],
        say: (children: readonly number[]) => {
          const what = `after the return of ${ukDate(back.day)} (${childNames(index, children)})`;
          if (status === 'cannot-assess')
            return `Whether a return home interview was held ${what} cannot be assessed. ${missing.join(' ')}`;
          if (status === 'due') return `A return home interview ${what} is due by ${ukDate(limit)}.`;
          return `Who asked ${what}? No return home interview is recorded within ${values.interviewHours} hours${late === undefined ? '' : `; it was on ${ukDate(late.day)}`}.`;
        },
      },
    ];
  });
}

/** With both times known the hours count; without, 72 hours is 3 days (reading 16). */
function isInTime(back: Incident, interview: Account, limit: string, values: Values): boolean {
  const started = back.head.entry.happened.time;
  const held = interview.entry.happened.time;
  if (started === null || held === null) return interview.day <= limit;
  const minutes = (interview.from - back.from) * 1440 + minuteOf(held) - minuteOf(started);
  return minutes <= values.interviewHours * 60;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap(({ id }) => {
    if (episodeDrafts(index, id, values).length > 0) return [];
    const best = fullestWindow(distinctIncidents(about(index, id, 'missing_start')), { days: values.days });
    if (best.length === 0) return [];
    return [
      {
        children: [id],
        summary: `${capital(counted(best.length, 'missing episode'))} in ${values.days} days (${childName(index, id)}).`,
        needed: rule(values),
        evidence: best.flatMap((item) => incidentEvidence(item, 'Reported missing')),
      },
    ];
  });
}
