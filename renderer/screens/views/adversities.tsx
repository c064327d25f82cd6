import type { LensViews } from '../../../shared/contract/lenses.ts';
import type { Person } from '../../../shared/model/person.ts';
import { formatSpan } from '../../words/dates.ts';
import { Citations } from './citations.tsx';
import tables from './tables.module.css';
import type { Lines } from './use-views.ts';

type Adversity = LensViews['adversities'][number];
type Carer = NonNullable<Adversity['carers']>[number];

interface AdversitiesProps {
  readonly rows: readonly Adversity[];
  readonly lines: Lines;
  readonly people: readonly Person[];
}

/** The nine adversities: recorded from when to when and where, or not recorded. Nothing is added up. */
export function Adversities({ rows, lines, people }: AdversitiesProps) {
  const nameOf = ({ personId }: Carer) =>
    people.find((person) => person.id === personId)?.name ?? 'No parent or carer named';
  return (
    <table className={tables.table}>
      <thead>
        <tr>
          <th scope="col">Adversity</th>
          <th scope="col">Recorded</th>
          <th scope="col">Events, by the parent or carer whom the row names</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td>
              {row.first === null || row.last === null ? (
                <span className={tables.muted}>Not recorded</span>
              ) : (
                formatSpan(row.first, row.last)
              )}
            </td>
            <td>
              {(row.carers ?? []).length === 0 ? (
                <Citations ids={row.eventIds} lines={lines} />
              ) : (
                inListOrder(row.carers ?? [], people).map((carer) => (
                  <div key={carer.personId ?? 0} className={tables.named}>
                    <span>{nameOf(carer)}</span>
                    <Citations ids={carer.eventIds} lines={lines} />
                  </div>
                ))
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Parents and carers in the order of the people list, rows that name none at the end. */
function inListOrder(carers: readonly Carer[], people: readonly Person[]): readonly Carer[] {
  const place = ({ personId }: Carer) =>
    personId === null ? people.length : people.findIndex(({ id }) => id === personId);
  return [...carers].sort((a, b) => place(a) - place(b));
}
