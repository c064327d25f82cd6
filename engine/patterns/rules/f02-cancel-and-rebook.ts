import { z } from 'zod';
import { toDayNumber } from '../../../shared/calendar/iso-day.ts';
import type { Chronology, Evidence } from '../../../shared/model/index.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { concerns, ofTypes } from '../support/accounts.ts';
import { type ChildDraft, hitsByChildren } from '../support/child-drafts.ts';
import { type Account, type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import { missingRecords } from '../support/coverage.ts';
import { incidentEvidence, toEvidence } from '../support/evidence.ts';
import { distinctIncidents, type Incident } from '../support/incidents.ts';
import { isParentsOwn } from '../support/parents-own.ts';
import { teamDefault } from '../support/parameters.ts';
import { serviceKey, serviceName } from '../support/services.ts';
import { fullestWindow, windowHits } from '../support/windows.ts';
import { capital, childName, childNames, counted, fromTo, plural } from '../support/words.ts';

const parameters = z.object({
  count: z.number().int().min(1).default(3),
  months: z.number().int().min(1).default(6),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.count} in ${values.months} months in one service, none kept between`;

/** F02: appointments of one service cancelled by the family again and again, and never kept in between. */
export const cancelAndRebook = definePattern<Values>({
  id: 'cancel-and-rebook',
  number: 'F02',
  version: 1,
  name: 'Cancel-and-rebook',
  question: 'Are appointments moved ahead of time again and again, so that the child is not seen?',
  tier: 'team default',
  source: 'Children not brought to appointments, Sussex procedures 5.3. Counts are team defaults.',
  onByDefault: false,
  needs: [],
  parameters,
  parameterSources: {
    count: teamDefault('Cancellations by the family in one service, none kept between', 'cancellations'),
    months: teamDefault('Length of the window', 'months'),
  },
  checkFirst: [
    'Was there illness in the family?',
    'Do shifts or other appointments clash?',
    'Is transport the problem?',
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    return hitsByChildren(
      index,
      index.children.flatMap((child) => hitsOfChild(index, child.id, values)),
    );
  },
  nearMiss,
});

function cancellations(index: ChronologyIndex, child: number): { items: Incident[]; excluded: Evidence[] } {
  const all = ofTypes(index, ['cancelled_family']).filter((account) => concerns(account, child));
  const own = all.filter((account) => !isParentsOwn(account));
  const excluded = [
    ...all
      .filter((account) => !own.includes(account))
      .map((account) => toEvidence(account, "Not counted: the parent's own appointment")),
    ...ofTypes(index, ['cancelled_service'])
      .filter((account) => concerns(account, child))
      .map((account) => toEvidence(account, 'Not counted: cancelled by the service')),
  ];
  return { items: distinctIncidents(own), excluded };
}

/** Cancellations by service, cut wherever the child was brought to that service. */
function stretches(index: ChronologyIndex, child: number, items: readonly Incident[]): Incident[][] {
  const attended = ofTypes(index, ['appt_attended']).filter(
    (account) => concerns(account, child) && !isParentsOwn(account),
  );
  const found: Incident[][] = [];
  for (const [service, all] of Map.groupBy(items, ({ head }) => serviceKey(head))) {
    const cuts = attended.filter((account) => serviceKey(account) === service).map(({ day }) => day);
    found.push(...Map.groupBy(all, ({ day }) => cuts.filter((cut) => cut <= day).length).values());
  }
  return found;
}

function hitsOfChild(index: ChronologyIndex, child: number, values: Values): ChildDraft[] {
  const { items, excluded } = cancellations(index, child);
  const options = {
    length: { months: values.months },
    least: values.count,
    referenceDate: index.referenceDate,
  };
  return stretches(index, child, items)
    .flatMap((stretch) => windowHits(stretch, options))
    .map(({ items: found, current }) => {
      const from = (found[0] as Incident).day;
      const to = (found.at(-1) as Incident).day;
      const { head } = found[0] as Incident;
      const service = serviceName(head);
      const base = {
        child,
        from,
        to,
        current,
        part: serviceKey(head),
        evidence: found.flatMap((item) =>
          incidentEvidence(item, `Cancelled by the family: ${serviceName(item.head)}`),
        ),
      };
      // A kept appointment may lie where the service's own records are not loaded.
      const span = { from: toDayNumber(from), to: toDayNumber(to) };
      const missing = missingRecords(index, [head.entry.agencyKind], span);
      if (missing.length > 0) {
        return {
          ...base,
          status: 'cannot-assess' as const,
          missing,
          say: (children: readonly number[]) =>
            `Whether ${childNames(index, children)} ${plural(index, children, 'was', 'were')} brought to ${service} between the cancellations cannot be assessed. ${missing.join(' ')}`,
        };
      }
      return {
        ...base,
        excluded: excluded.filter(({ entryIds }) =>
          entryIds.some((id) => isBetween(index.byEntryId.get(id), from, to)),
        ),
        say: (children: readonly number[]) =>
          `Why could ${childNames(index, children)} not be brought to ${service}? ${capital(counted(found.length, 'appointment'))} cancelled by the family ${fromTo(from, to)}, none kept between.`,
      };
    });
}

function isBetween(account: Account | undefined, from: string, to: string): boolean {
  return account !== undefined && account.day >= from && account.day <= to;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap((child) => {
    const { items } = cancellations(index, child.id);
    const best = stretches(index, child.id, items)
      .map((stretch) => fullestWindow(stretch, { months: values.months }))
      .sort((a, b) => b.length - a.length)[0];
    if (best === undefined || best.length === 0 || best.length >= values.count) return [];
    const service = serviceName((best[0] as Incident).head);
    return [
      {
        children: [child.id],
        summary: `${capital(counted(best.length, 'appointment'))} at ${service} cancelled by the family in ${values.months} months (${childName(index, child.id)}).`,
        needed: rule(values),
        evidence: best.flatMap((item) => incidentEvidence(item, 'Cancelled by the family')),
      },
    ];
  });
}
