import type { LensViews } from '../../../shared/contract/lenses.ts';
import type { CareDomain } from '../../../shared/model/reading.ts';
import { countOf } from '../../words/numbers.ts';
import { Citations } from './citations.tsx';
import { EventRows } from './event-rows.tsx';
import { inNumberOrder } from './number-order.ts';
import parts from './parts.module.css';
import type { Lines } from './use-views.ts';

type Heading = LensViews['significantHarm'][number];

const domainWords: Readonly<Record<CareDomain, string>> = {
  physical: 'Physical care',
  emotional: 'Emotional care',
  educational: 'Education',
  medical: 'Medical care',
  nutritional: 'Food',
  supervisory: 'Supervision',
  home: 'The home',
};

interface SignificantHarmProps {
  readonly headings: readonly Heading[];
  readonly lines: Lines;
}

/** Events to cite under each heading, with how they were chosen. It says nothing of threshold. */
export function SignificantHarm({ headings, lines }: SignificantHarmProps) {
  return headings.map((heading) => (
    <section key={heading.heading} className={parts.part}>
      <h3>
        {heading.label} <small>{countOf(heading.eventIds.length, 'event')}</small>
      </h3>
      <p>Chosen by: {heading.chosenBy}</p>
      {heading.eventIds.length === 0 ? (
        <p>No event is recorded that was chosen so.</p>
      ) : heading.byDomain.length > 0 ? (
        <dl className={parts.domains}>
          {heading.byDomain.map(({ domain, quarters, eventIds }) => (
            <div key={domain}>
              <dt>{domainWords[domain]}</dt>
              <dd>in {countOf(quarters, 'quarter')}</dd>
              <dd>
                <Citations ids={eventIds} lines={lines} />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <EventRows
          label={heading.label}
          rows={inNumberOrder(heading.eventIds, lines).map((eventId) => ({ eventId }))}
          lines={lines}
          most={4}
        />
      )}
    </section>
  ));
}
