import type { LensViews } from '../../../shared/contract/lenses.ts';
import type { Person } from '../../../shared/model/person.ts';
import { formatSpan } from '../../words/dates.ts';
import { countOf, listOf } from '../../words/numbers.ts';
import { Citations } from './citations.tsx';
import { EventRows } from './event-rows.tsx';
import { inNumberOrder } from './number-order.ts';
import parts from './parts.module.css';
import tables from './tables.module.css';
import type { Lines } from './use-views.ts';
import { firstNames } from './view-words.ts';

interface FourPurposesProps {
  readonly view: LensViews['fourPurposes'];
  readonly lines: Lines;
  readonly people: readonly Person[];
}

const lists = [
  {
    key: 'familyFactors',
    title: 'Family factors',
    says: 'What else was going on in the family.',
    none: 'No family factor is recorded.',
  },
  {
    key: 'parentsResponse',
    title: 'The parents’ response',
    says: 'How parents met what professionals offered or asked, for better and for worse.',
    none: 'No response of the parents is recorded. A report should say so.',
  },
  {
    key: 'supportGiven',
    title: 'Support given',
    says: 'What was tried, offered and given.',
    none: 'No support is recorded. A report should say so.',
  },
] as const;

/** Episodes, family factors, the parents' response and the support given, with their events. */
export function FourPurposes({ view, lines, people }: FourPurposesProps) {
  return (
    <>
      <section className={parts.part}>
        <h3>Episodes</h3>
        <p>
          Concerns that lie close together. 90 days without a concern end an episode; family events of the 42
          days before one may have set it off (team defaults).
        </p>
        {view.episodes.length === 0 ? (
          <p>No concern with a date is recorded.</p>
        ) : (
          <Episodes view={view} lines={lines} people={people} />
        )}
      </section>
      {lists.map(({ key, title, says, none }) => (
        <section key={key} className={parts.part}>
          <h3>
            {title} <small>{countOf(view[key].length, 'event')}</small>
          </h3>
          <p>{view[key].length === 0 ? none : says}</p>
          <EventRows
            label={title}
            rows={inNumberOrder(view[key], lines).map((eventId) => ({ eventId }))}
            lines={lines}
            most={4}
          />
        </section>
      ))}
    </>
  );
}

function Episodes({ view, lines, people }: FourPurposesProps) {
  return (
    <table className={tables.table} data-episodes>
      <thead>
        <tr>
          <th scope="col">From and to</th>
          <th scope="col">Children and agencies</th>
          <th scope="col">Events</th>
          <th scope="col">Family events before it</th>
        </tr>
      </thead>
      <tbody>
        {view.episodes.map((episode) => (
          <tr key={episode.from}>
            <th scope="row">{formatSpan(episode.from, episode.to)}</th>
            <td>
              {firstNames(people, episode.children)}
              <small>{listOf(episode.agencies)}</small>
            </td>
            <td>
              <Citations ids={episode.eventIds} lines={lines} />
            </td>
            <td>
              {episode.triggers.length === 0 ? (
                <span className={tables.muted}>None recorded</span>
              ) : (
                <Citations ids={episode.triggers} lines={lines} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
