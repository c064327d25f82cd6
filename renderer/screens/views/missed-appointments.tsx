import { VisuallyHidden } from '@mantine/core';
import type { LensViews } from '../../../shared/contract/lenses.ts';
import type { Person } from '../../../shared/model/person.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { formatDay } from '../../words/dates.ts';
import { Citations } from './citations.tsx';
import tables from './tables.module.css';
import type { Lines } from './use-views.ts';
import { firstNames } from './view-words.ts';

type Missed = LensViews['missedAppointments'][number];

interface MissedAppointmentsProps {
  readonly rows: readonly Missed[];
  readonly responses: LensViews['missedResponses'];
  readonly lines: Lines;
  readonly people: readonly Person[];
}

/** Each missed appointment with the responses that the records show; a blank is one not recorded. */
export function MissedAppointments({ rows, responses, lines, people }: MissedAppointmentsProps) {
  if (rows.length === 0)
    return (
      <EmptyScreen title="No missed appointment is recorded">
        Appointments to which a child was not brought will be here, with what was done about each. Which
        services’ records are loaded is under “Agency by year”.
      </EmptyScreen>
    );
  return (
    // The table is wider than a narrow screen: the holder scrolls, so it takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={tables.holder} tabIndex={0} aria-label="Missed appointments and responses">
      <table className={tables.table} data-responses>
        <thead>
          <tr>
            <th scope="col">Missed</th>
            <th scope="col">Service</th>
            {responses.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.day}-${row.eventIds.join()}`}>
              <th scope="row">
                <time>{formatDay(row.day)}</time>
                <small>{firstNames(people, row.children)}</small>
                <Citations ids={row.eventIds} lines={lines} worded />
              </th>
              <td>
                {row.service}
                <small>{row.agencies.join(', ')}</small>
                {row.dischargedBy.length === 0 ? null : (
                  <small>
                    Then discharged: <Citations ids={row.dischargedBy} lines={lines} />
                  </small>
                )}
              </td>
              {responses.map(({ key }) => {
                const found = row.responses.find(({ response }) => response === key);
                return (
                  <td key={key} className={tables.response}>
                    {found === undefined ? (
                      <VisuallyHidden>No response recorded</VisuallyHidden>
                    ) : (
                      <Citations ids={found.eventIds} lines={lines} most={4} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
