import { AgencyMark } from '../../parts/agency-mark.tsx';
import { formatDay } from '../../words/dates.ts';
import { countOf } from '../../words/numbers.ts';
import { EventRows } from './event-rows.tsx';
import type { AgencyKnowledge } from './known-by-agency.tsx';
import parts from './parts.module.css';
import type { Lines } from './use-views.ts';

interface LearnedLaterProps {
  readonly agencies: readonly AgencyKnowledge[];
  readonly lines: Lines;
}

/** What had happened by the day that an agency learned of only afterwards. */
export function LearnedLater({ agencies, lines }: LearnedLaterProps) {
  const late = agencies.filter(({ later }) => later.length > 0);
  return (
    <section className={parts.part}>
      <h3>Had happened, learned of only later</h3>
      {late.length === 0 ? (
        <p>None. Going by the dates, each agency with an account of something knew of it by this day.</p>
      ) : null}
      {late.map((agency) => (
        <div key={agency.agency} className={parts.byAgency}>
          <h4>
            <AgencyMark kind={agency.agencyKind} name={agency.agency} named />
            <small>{countOf(agency.later.length, 'event')}</small>
          </h4>
          <EventRows
            label={`Learned later by ${agency.agency}`}
            lines={lines}
            rows={agency.later.map(({ eventId, learned, lagDays }) => ({
              eventId,
              note: `Learned ${formatDay(learned)}, ${countOf(lagDays, 'day')} after it happened`,
            }))}
          />
        </div>
      ))}
    </section>
  );
}
