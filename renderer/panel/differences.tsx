import { useComparison } from '../client/queries.ts';
import { formatDay } from '../words/dates.ts';
import { countOf } from '../words/numbers.ts';
import classes from './entry-panel.module.css';

/** Where the accounts differ, and when each agency learned of it. Nothing is decided between them. */
export function Differences({ eventId }: { readonly eventId: number }) {
  const comparison = useComparison(eventId, true).data;
  if (comparison === undefined) return null;
  const { conflicts, knewWhen, mightBeExpected } = comparison;
  if (conflicts.length + knewWhen.length + mightBeExpected.length === 0) return null;
  return (
    <section className={classes.section}>
      {conflicts.length === 0 ? null : (
        <>
          <h3>Where the accounts differ</h3>
          <dl className={classes.pairs}>
            {conflicts.map((conflict) => (
              <div key={conflict.aspect}>
                <dt>{conflict.aspect}</dt>
                {conflict.accounts.map((account) => (
                  <dd key={account.entryId}>
                    {account.agency}: {account.says}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      )}
      {knewWhen.length === 0 ? null : (
        <>
          <h3>Who knew when</h3>
          <dl className={classes.pairs}>
            {knewWhen.map((agency) => (
              <div key={agency.agency}>
                <dt>{agency.agency}</dt>
                <dd title={agency.because}>
                  {agency.learned === null ? 'Not recorded' : formatDay(agency.learned)}
                  {agency.lagDays === null || agency.lagDays === 0
                    ? ''
                    : `, ${countOf(agency.lagDays, 'day')} later`}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {mightBeExpected.length === 0 ? null : (
        <>
          <h3>Might be expected to have recorded it</h3>
          <dl className={classes.pairs}>
            {mightBeExpected.map((agency) => (
              <div key={agency.agency}>
                <dt>{agency.agency}</dt>
                <dd>{agency.because}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
