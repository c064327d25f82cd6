import type { LensViews } from '../../../shared/contract/lenses.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import type { Person } from '../../../shared/model/person.ts';
import { wordFor } from '../../../shared/profile/words.ts';
import { useWords } from '../../client/queries.ts';
import { formatDay } from '../../words/dates.ts';
import { toSentence } from '../../words/sentence.ts';
import { Citations } from './citations.tsx';
import { NoChildren } from './no-children.tsx';
import classes from './seen-heard-helped.module.css';
import type { Lines } from './use-views.ts';
import { daysBefore, firstName, withoutMarks } from './view-words.ts';

type Row = LensViews['seenHeardHelped'][number];
type Tile = Row['seen'];

const tiles = [
  { key: 'seen', word: 'child seen', more: '', none: 'No row says that this child was seen.' },
  {
    key: 'seenAlone',
    word: 'child seen',
    more: ' alone',
    none: 'No row says that this child was seen without carers.',
  },
  { key: 'heard', word: 'voice', more: '', none: 'No row holds this child’s own words.' },
  { key: 'helped', word: 'support', more: '', none: 'No row says that help reached this child.' },
] as const;

interface SeenHeardHelpedProps {
  readonly rows: readonly Row[];
  readonly lines: Lines;
  readonly people: readonly Person[];
  readonly referenceDate: IsoDay | null;
}

/** Each child: when last seen, seen alone, heard and helped, with the event that says so. */
export function SeenHeardHelped({ rows, lines, people, referenceDate }: SeenHeardHelpedProps) {
  const words = useWords();
  if (rows.length === 0) return <NoChildren />;
  return (
    <>
      {referenceDate === null ? null : (
        <p className={classes.reference}>Days are counted back from {formatDay(referenceDate)}.</p>
      )}
      {rows.map((row) => (
        <section key={row.child} className={classes.child} aria-label={firstName(people, row.child)}>
          <h3>{firstName(people, row.child)}</h3>
          <dl>
            {tiles.map(({ key, word, more, none }) => (
              <div key={key} className={classes.tile} data-none={row[key] === null || undefined}>
                <dt>{`${wordFor(words, word)}${more}`}</dt>
                <dd>
                  <TileWords
                    tile={row[key]}
                    none={none}
                    heard={key === 'heard'}
                    lines={lines}
                    referenceDate={referenceDate}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

interface TileWordsProps {
  readonly tile: Tile;
  readonly none: string;
  /** The words are the child's own. */
  readonly heard: boolean;
  readonly lines: Lines;
  readonly referenceDate: IsoDay | null;
}

function TileWords({ tile, none, heard, lines, referenceDate }: TileWordsProps) {
  if (tile === null)
    return (
      <>
        <strong>Not recorded</strong>
        <span className={classes.words}>{none}</span>
      </>
    );
  return (
    <>
      <strong>{formatDay(tile.day)}</strong>
      {referenceDate === null ? null : (
        <span className={classes.before}>{daysBefore(tile.day, referenceDate)}</span>
      )}
      {heard ? (
        <q className={classes.voice}>{withoutMarks(tile.words)}</q>
      ) : (
        <span className={classes.words}>{toSentence(tile.words)}</span>
      )}
      <span className={classes.agency}>{tile.agency}</span>
      <Citations ids={[tile.eventId]} lines={lines} worded />
    </>
  );
}
