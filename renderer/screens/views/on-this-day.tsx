import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { IsoDay } from '../../../shared/model/dates.ts';
import { toProblem } from '../../client/problem.ts';
import { DayField } from '../../parts/day-field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { useLookingAt } from '../../state/looking-at.tsx';
import { formatDayLong } from '../../words/dates.ts';
import { KnownByAgency } from './known-by-agency.tsx';
import { daysOfEvents, dayBeside } from './known-days.ts';
import { LearnedLater } from './learned-later.tsx';
import parts from './parts.module.css';
import { useKnownOn } from './use-views.ts';
import type { Lines } from './use-views.ts';

interface OnThisDayProps {
  readonly lines: Lines;
  readonly referenceDate: IsoDay | null;
}

/** What each agency knew on a day. It begins with the day of the event in the panel, else with the last day. */
export function OnThisDay({ lines, referenceDate }: OnThisDayProps) {
  const { eventId } = useLookingAt();
  const days = daysOfEvents([...lines.values()]);
  const opened = eventId === null ? null : (lines.get(eventId)?.happened.latest ?? null);
  const [chosen, setChosen] = useState<IsoDay | null>(opened);
  const day = chosen ?? referenceDate ?? days.at(-1);
  if (day === undefined) return <p>No event has a date yet.</p>;
  const [before, after] = [dayBeside(days, day, -1), dayBeside(days, day, 1)];
  return (
    <>
      <div className={parts.day}>
        <ActionIcon
          variant="default"
          size={30}
          disabled={before === null}
          aria-label="The day before on which something happened"
          onClick={() => before !== null && setChosen(before)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <DayField
          size="xs"
          aria-label="Day"
          value={day}
          onDay={(typed) => typed !== undefined && setChosen(typed)}
        />
        <ActionIcon
          variant="default"
          size={30}
          disabled={after === null}
          aria-label="The next day on which something happened"
          onClick={() => after !== null && setChosen(after)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <strong>{formatDayLong(day)}</strong>
      </div>
      <Knowledge day={day} lines={lines} />
    </>
  );
}

function Knowledge({ day, lines }: { readonly day: IsoDay; readonly lines: Lines }) {
  const known = useKnownOn(day);
  if (known.error !== null) return <ProblemNote problem={toProblem(known.error)} />;
  if (known.data === undefined) return <Loading what="what was known" />;
  return (
    <>
      <LearnedLater agencies={known.data} lines={lines} />
      <KnownByAgency agencies={known.data} lines={lines} />
    </>
  );
}
