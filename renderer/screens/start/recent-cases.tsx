import { useRecentCases } from '../../client/queries.ts';
import { formatStamp } from '../../words/dates.ts';
import classes from './start.module.css';

/** Case files opened before; one that is no longer there says so. */
export function RecentCases({ onOpen }: { readonly onOpen: (file: string) => void }) {
  const recent = useRecentCases().data;
  if (recent === undefined || recent.cases.length === 0) return null;
  return (
    <section>
      <h2 className={classes.recentTitle}>Recent cases</h2>
      <ul className={classes.recent}>
        {recent.cases.map((found) => (
          <li key={found.path}>
            <button
              type="button"
              className={classes.recentCase}
              disabled={!found.present}
              onClick={() => onOpen(found.path)}
            >
              <span className={classes.recentName}>{found.title}</span>
              <span className={classes.recentDetail}>
                {found.present ? found.path : `Not there any more: ${found.path}`}
              </span>
              <span className={classes.recentWhen}>{formatStamp(found.openedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
