import type { EntryDetail } from '../../shared/contract/chronology.ts';
import { formatStamp } from '../words/dates.ts';
import classes from './entry-panel.module.css';

/** What was changed by hand in any account, newest first; old and new value. */
export function History({ accounts }: { readonly accounts: readonly EntryDetail[] }) {
  const changes = accounts
    .flatMap((account) => account.history)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  if (changes.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>Changed by hand</h3>
      <ol className={classes.history}>
        {changes.map((change) => (
          <li key={`${change.at}-${change.what}-${change.after}`}>
            <time dateTime={change.at}>{formatStamp(change.at)}</time>
            <span>
              {change.what}: {change.before === '' ? 'nothing' : change.before} became{' '}
              {change.after === '' ? 'nothing' : change.after}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
