import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/index.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { inKindOrder } from '../../words/agencies.ts';
import { formatDay } from '../../words/dates.ts';
import { Citations } from './citations.tsx';
import { inNumberOrder } from './number-order.ts';
import parts from './parts.module.css';
import tables from './tables.module.css';
import type { Lines } from './use-views.ts';

export type AgencyKnowledge = InferContractRouterOutputs<Contract>['lenses']['knownOn'][number];

interface KnownByAgencyProps {
  readonly agencies: readonly AgencyKnowledge[];
  readonly lines: Lines;
}

/** Events each agency knew of by the day, apart from those of which it is only said to have been told. */
export function KnownByAgency({ agencies, lines }: KnownByAgencyProps) {
  const knowing = inKindOrder(
    agencies
      .filter(({ known }) => known.length > 0)
      .sort((a, b) => Number(hasOwn(b)) - Number(hasOwn(a)))
      .map((agency) => ({ ...agency, kind: agency.agencyKind })),
  );
  return (
    <section className={parts.part}>
      <h3>Known by this day</h3>
      {knowing.length === 0 ? (
        <p>No record says that anything was known by this day.</p>
      ) : (
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">Agency</th>
              <th scope="col">Latest learned</th>
              <th scope="col">From its own records, latest first</th>
              <th scope="col">Said by others to have been told</th>
            </tr>
          </thead>
          <tbody>
            {knowing.map(({ agency, agencyKind, known }) => {
              const told = known.filter(({ basis }) => basis === 'said to have been told');
              const own = known.filter(({ basis }) => basis !== 'said to have been told');
              const latest = known.map(({ since }) => since).reduce((a, b) => (a > b ? a : b));
              return (
                <tr key={agency}>
                  <th scope="row">
                    <AgencyMark kind={agencyKind} name={agency} named />
                    {own.length > 0 ? null : (
                      <small className={tables.underMark}>
                        So named by others; no account of its own of these
                      </small>
                    )}
                  </th>
                  <td>
                    <time>{formatDay(latest)}</time>
                  </td>
                  <td>
                    <Latest pieces={own} lines={lines} />
                  </td>
                  <td>
                    <Latest pieces={told} lines={lines} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Knows of something from its own records, not only by the word of others. */
function hasOwn({ known }: AgencyKnowledge): boolean {
  return known.some(({ basis }) => basis !== 'said to have been told');
}

interface LatestProps {
  readonly pieces: AgencyKnowledge['known'];
  readonly lines: Lines;
}

function Latest({ pieces, lines }: LatestProps) {
  if (pieces.length === 0) return <span className={tables.muted}>None recorded</span>;
  const ids = inNumberOrder(
    pieces.map(({ eventId }) => eventId),
    lines,
  ).toReversed();
  return <Citations ids={ids} lines={lines} most={8} asGiven />;
}
