import { Button } from '@mantine/core';
import { toProblem } from '../../client/problem.ts';
import { useChronologyFrame } from '../../client/queries.ts';
import { EmptyScreen } from '../../parts/empty-screen.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useFilter } from '../../state/filter.tsx';
import { toPictureTime } from '../../words/dates.ts';
import { TimelineView } from './timeline-view.tsx';
import { oneDay } from './time-window.ts';

/** The case as a picture: status bands, lanes, contacts and concerns, and the whole case below. */
export function Timeline() {
  const { filter, isEmpty, clear } = useFilter();
  const whole = useChronologyFrame({});
  const frame = useChronologyFrame(filter);
  const error = whole.error ?? frame.error;
  if (error !== null) return <ProblemNote problem={toProblem(error)} />;
  if (whole.data === undefined || frame.data === undefined) return <Loading what="the timeline" />;
  const { firstDay, lastDay } = frame.data;
  if (firstDay === null || lastDay === null)
    return isEmpty ? (
      <EmptyScreen
        title="Nothing with a date has been added yet"
        step={
          <Button component="a" href="#/import">
            Add records
          </Button>
        }
      >
        Each agency will have a lane here, with plans, workers and addresses above and the whole case below.
      </EmptyScreen>
    ) : (
      <EmptyScreen
        title="No dated event is left by this filter"
        step={<Button onClick={clear}>Clear the filter</Button>}
      >
        The filter above leaves nothing to draw. The records themselves are all still here.
      </EmptyScreen>
    );
  const first = toPictureTime(firstDay);
  const last = toPictureTime(lastDay) + oneDay;
  const margin = Math.max(14 * oneDay, (last - first) * 0.02);
  return (
    <TimelineView
      key={`${firstDay}-${lastDay}`}
      frame={frame.data}
      boundFrom={first - margin}
      boundTo={last + margin}
    />
  );
}
