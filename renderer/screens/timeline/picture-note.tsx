import type { Filter } from '../../../shared/contract/filter.ts';
import { useEventCount } from '../../client/queries.ts';
import { countOf } from '../../words/numbers.ts';
import classes from './timeline.module.css';

interface PictureNoteProps {
  readonly filter: Filter;
  readonly drawn: number;
  readonly inSight: number;
  /** More events are in the window than can be fetched at once. */
  readonly partial: boolean;
}

/** What the picture leaves out, and where it is. Nothing when it leaves out nothing. */
export function PictureNote({ filter, drawn, inSight, partial }: PictureNoteProps) {
  const undated = useEventCount(filter).data?.undated ?? 0;
  const crowd = partial
    ? 'There are too many events here to draw one by one: the bars show how many. Narrow the window to see each.'
    : drawn < inSight
      ? `${countOf(drawn, 'event')} of ${inSight} in this window are drawn; the bars behind show how many there are. Narrow the window to see each.`
      : '';
  if (crowd === '' && undated === 0) return null;
  return (
    <p className={classes.note}>
      {crowd}{' '}
      {undated === 0 ? null : (
        <>
          {countOf(undated, 'event')} without a date {undated === 1 ? 'is' : 'are'} at the end of the{' '}
          <a href="#/chronology">chronology</a>.
        </>
      )}
    </p>
  );
}
