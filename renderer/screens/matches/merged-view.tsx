import type { MatchPair } from '../../../shared/contract/matching.ts';
import { useComparison } from '../../client/queries.ts';
import { formatDay } from '../../words/dates.ts';
import { countOf, listOf } from '../../words/numbers.ts';
import classes from './merged-view.module.css';
import { useEventOf } from './use-pairs.ts';

/** One day, or "FIRST to LAST", in the words of the screen. */
function spanWords(learned: string): string {
  return learned
    .split(' to ')
    .map((day) => formatDay(day))
    .join(' to ');
}

/** What the accounts of one event say together: where they differ, agree, who recorded it and who knew when. */
export function MergedView({ pair }: { readonly pair: MatchPair }) {
  const event = useEventOf(pair, true).data;
  const several = (event?.accounts.length ?? 0) > 1;
  const compared = useComparison(event?.id ?? 0, several).data;
  if (event === undefined || event === null || compared === undefined) return null;
  const { conflicts, agreements, recordedBy, mightBeExpected, knewWhen } = compared;
  return (
    <section className={classes.merged} aria-label="The event they make">
      <h2>
        Event {event.number}, {countOf(event.accounts.length, 'account')}
      </h2>
      <div className={classes.columns}>
        <div>
          <h3>Where the accounts differ</h3>
          {conflicts.length === 0 ? <p>Nothing they both speak of differs.</p> : null}
          <dl>
            {conflicts.map((conflict) => (
              <div key={conflict.sentence}>
                <dt>{conflict.aspect}</dt>
                {conflict.accounts.map((account) => (
                  <dd key={account.entryId}>
                    {account.agency}: {account.says}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
          {agreements.length === 0 ? null : (
            <>
              <h3>Where they agree</h3>
              <ul>
                {agreements.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div>
          <h3>Who knew when</h3>
          {knewWhen.length === 0 ? <p>Not recorded.</p> : null}
          <dl>
            {knewWhen.map((knowing) => (
              <div key={knowing.agency}>
                <dt>{knowing.agency}</dt>
                <dd>
                  {spanWords(knowing.learned)}
                  {knowing.lagDays > 0 ? `, ${countOf(knowing.lagDays, 'day')} later` : ''}
                  <small>{knowing.because}</small>
                </dd>
              </div>
            ))}
          </dl>
          <h3>Recorded by</h3>
          <p>{listOf(recordedBy)}</p>
          {mightBeExpected.length === 0 ? null : (
            <>
              <h3>Might be expected to have recorded it</h3>
              <dl>
                {mightBeExpected.map(({ agency, because }) => (
                  <div key={agency}>
                    <dt>{agency}</dt>
                    <dd>{because}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
