import { z } from 'zod';
import { daysBetween } from '../../../shared/calendar/iso-day.ts';
import type { Chronology } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { toEvidence } from '../support/evidence.ts';
import { teamDefault } from '../support/parameters.ts';
import { type ChildPeriod, periodAccounts, protectionPlans } from '../support/periods.ts';
import { within } from '../support/windows.ts';
import { childNames, ukDate } from '../support/words.ts';

const parameters = z.object({ highlightMonths: z.number().int().min(1).default(24) });
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `any earlier plan that ended before this one, in any area; named as close together within ${values.highlightMonths} months`;

/** F11: a second or later child protection plan, however long ago the first one ended. */
export const repeatPlan = definePattern<Values>({
  id: 'repeat-plan',
  number: 'F11',
  version: 1,
  name: 'Re-registration',
  question: 'What was said when the earlier plan ended, and what held?',
  tier: 'statutory',
  source:
    'DfE measure: children starting a plan who had ever had one before; Hillingdon and Wandsworth measures. The highlight is a team default.',
  onByDefault: true,
  needs: ['social-care'],
  parameters,
  parameterSources: {
    highlightMonths: teamDefault('Named as close together when within', 'months'),
  },
  checkFirst: [
    'Was the plan only moved on a transfer between areas?',
    "Was the earlier plan about the other parent's home?",
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => draftsOfChild(index, child.id, values)),
    );
  },
  nearMiss,
});

function draftsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const plans = protectionPlans(index, child);
  return plans.flatMap((plan, at) => {
    const earlier = plans.slice(0, at).filter(({ open, until }) => !open && until <= plan.from);
    const last = earlier.at(-1);
    if (last === undefined || plan.period.openedBy.length === 0) return [];
    return [
      {
        child,
        sharedBy: `${last.until} ${plan.from} ${last.period.label} ${plan.period.label} ${earlier.length}`,
        from: last.until,
        to: plan.from,
        current: plan.open,
        evidence: [
          ...periodAccounts(index, last.period.closedBy).map((account) =>
            toEvidence(account, 'The earlier plan ended'),
          ),
          ...periodAccounts(index, plan.period.openedBy).map((account) =>
            toEvidence(account, 'A plan started again'),
          ),
        ],
        say: (children: readonly number[]) =>
          sentence(index, children, earlier.length + 1, last, plan, values),
      },
    ];
  });
}

function sentence(
  index: ChronologyIndex,
  children: readonly number[],
  ordinal: number,
  earlier: ChildPeriod,
  plan: ChildPeriod,
  values: Values,
): string {
  const names = childNames(index, children);
  const near = within(earlier.until, plan.from, { months: values.highlightMonths });
  const [was, is] = [earlier.period.label.trim(), plan.period.label.trim()];
  const category =
    was === '' || is === ''
      ? was === is
        ? 'no category is recorded'
        : 'the category of one is not recorded'
      : was.toLowerCase() === is.toLowerCase()
        ? `both for ${is.toLowerCase()}`
        : `first ${was.toLowerCase()}, then ${is.toLowerCase()}`;
  const which = ordinal === 2 ? 'second' : ordinal === 3 ? 'third' : 'further';
  return `What held after the earlier plan ended? A ${which} child protection plan for ${names} started on ${ukDate(plan.from)}, ${daysBetween(earlier.until, plan.from)} days after the earlier one ended on ${ukDate(earlier.until)}${near ? `, within ${values.highlightMonths} months` : ''}; ${category}.`;
}

function nearMiss(chronology: Chronology): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    const plans = protectionPlans(index, child.id);
    if (plans.length !== 1) return [];
    return [
      {
        children: [child.id],
        summary: `One child protection plan is recorded for ${childNames(index, [child.id])}.`,
        needed: 'an earlier plan that ended before it, in any area',
        evidence: periodAccounts(index, (plans[0] as ChildPeriod).period.openedBy).map((account) =>
          toEvidence(account, 'The plan started'),
        ),
      },
    ];
  });
}
