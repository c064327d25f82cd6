import { eventTypeLabel } from '../../../shared/event-types/event-types.ts';
import type { Entry } from '../../../shared/model/entry.ts';
import type { Person } from '../../../shared/model/person.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { formatReadDate } from '../../words/dates.ts';
import { listOf } from '../../words/numbers.ts';
import { accountWords, tableWords } from './account-words.ts';
import classes from './account-side.module.css';
import { toStretches } from './differing-words.ts';

interface AccountSideProps {
  readonly entry: Entry;
  readonly other: Entry;
  readonly people: readonly Person[];
}

/** One of the two accounts: whose it is, when, the words as they stand, and what is said of the outcome. */
export function AccountSide({ entry, other, people }: AccountSideProps) {
  const { happened } = entry;
  const otherWords = `${other.text} ${other.outcome}`;
  return (
    <article className={classes.side}>
      <header className={classes.head}>
        <h2>
          <AgencyMark kind={entry.agencyKind} name={entry.agency} named />
        </h2>
        <p className={classes.date}>
          <time>{formatReadDate(happened)}</time>
          {happened.time === null ? null : <span>{happened.time}</span>}
          <small>written “{happened.raw}”</small>
        </p>
        {happened.assumption === null ? null : <p className={classes.assumption}>{happened.assumption}</p>}
      </header>
      {entry.text.trim() === '' ? (
        <p className={classes.text}>The row has no text: {accountWords(entry)}.</p>
      ) : (
        <Marked text={entry.text} other={otherWords} className={classes.text} />
      )}
      <dl className={classes.facts}>
        {entry.outcome === '' ? null : (
          <div>
            <dt>Outcome</dt>
            <dd>
              <Marked text={entry.outcome} other={otherWords} />
            </dd>
          </div>
        )}
        <div>
          <dt>People</dt>
          <dd>{peopleWords(entry, people)}</dd>
        </div>
        <div>
          <dt>Read as</dt>
          <dd>
            {entry.reading.types.length === 0
              ? 'No type: nothing in the words says'
              : entry.reading.types.map(({ code }) => eventTypeLabel(code)).join(', ')}
          </dd>
        </div>
        <div>
          <dt>From</dt>
          <dd>
            {entry.source}
            {entry.table === null ? '' : `, ${tableWords(entry.table)}`}, row {entry.row}
          </dd>
        </div>
      </dl>
    </article>
  );
}

interface MarkedProps {
  readonly text: string;
  readonly other: string;
  readonly className?: string | undefined;
}

/** Verbatim words; those the other account does not have are marked. */
function Marked({ text, other, className }: MarkedProps) {
  return (
    <p className={className}>
      {toStretches(text, other).map((stretch, place) =>
        // The place in the text is the identity of a stretch.
        // oxlint-disable-next-line react/no-array-index-key
        stretch.differs ? <mark key={place}>{stretch.text}</mark> : stretch.text,
      )}
    </p>
  );
}

/** Names of those the account speaks of, each once, children first. */
function peopleWords({ reading }: Entry, people: readonly Person[]): string {
  const nameOf = (id: number) => people.find((person) => person.id === id)?.name;
  const names = [
    ...reading.children.map((id) => nameOf(id)),
    ...reading.people.map(({ personId, words }) => (personId === null ? words : (nameOf(personId) ?? words))),
  ].filter((name) => name !== undefined);
  return names.length === 0 ? 'Nobody on the people list is named' : listOf([...new Set(names)]);
}
