import { Button, Checkbox } from '@mantine/core';
import { eventTypeLabel } from '../../../shared/event-types/event-types.ts';
import type { Polarity } from '../../../shared/model/reading.ts';
import { useChronologyFrame, useEventCount, usePeople } from '../../client/queries.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { useFilter } from '../../state/filter.tsx';
import { inKindOrder } from '../../words/agencies.ts';
import { countOf, formatCount } from '../../words/numbers.ts';
import { ChoiceChip } from './choice-chip.tsx';
import { DatesChip } from './dates-chip.tsx';
import classes from './filter-bar.module.css';
import { FlagsChip } from './flags-chip.tsx';
import { WordsField } from './words-field.tsx';

const polarityWords: Readonly<Record<Polarity, string>> = {
  concern: 'Concerns',
  strength: 'Strengths',
  neutral: 'Neither',
};

/** The one filter, the same on every screen of the chronology. */
export function FilterBar() {
  const { filter, narrow, clear, isEmpty } = useFilter();
  const whole = useChronologyFrame({}).data;
  const people = usePeople().data ?? [];
  const all = useEventCount({}).data;
  const count = useEventCount(filter).data;
  const polarities = filter.polarity ?? [];
  return (
    <search className={classes.bar} aria-label="Filter the chronology">
      <DatesChip firstDay={whole?.firstDay ?? null} lastDay={whole?.lastDay ?? null} />
      <ChoiceChip
        name="Agencies"
        none="No agency has records here yet."
        choices={inKindOrder(whole?.agencies ?? []).map((agency) => ({
          key: agency.id,
          label: agency.name,
          shown: <AgencyMark kind={agency.kind} name={agency.name} named />,
          count: agency.entries,
        }))}
        chosen={filter.agencies ?? []}
        onChange={(agencies) => narrow({ agencies })}
      />
      <ChoiceChip
        name="Children"
        none="No children are on the people list yet."
        choices={people
          .filter((person) => person.role === 'child')
          .map((person) => ({ key: person.id, label: person.name, count: person.mentions }))}
        chosen={filter.children ?? []}
        onChange={(children) => narrow({ children })}
      />
      <ChoiceChip
        name="Types"
        none="No event types have been read yet."
        aboveActive={polarities.length > 0}
        above={
          <Checkbox.Group
            aria-label="Concern or strength"
            value={[...polarities]}
            onChange={(value) => narrow({ polarity: value as Polarity[] })}
          >
            <div className={classes.polarity}>
              {(['concern', 'strength', 'neutral'] as const).map((polarity) => (
                <Checkbox key={polarity} value={polarity} label={polarityWords[polarity]} />
              ))}
            </div>
          </Checkbox.Group>
        }
        choices={(whole?.typesPresent ?? []).map((type) => ({
          key: type.code,
          label: eventTypeLabel(type.code),
          count: type.events,
        }))}
        chosen={filter.types ?? []}
        onChange={(types) => narrow({ types })}
      />
      <FlagsChip />
      <WordsField />
      {isEmpty ? null : (
        <Button variant="subtle" size="compact-sm" className={classes.clear} onClick={clear}>
          Clear
        </Button>
      )}
      <output className={classes.count}>
        {count === undefined || all === undefined
          ? ''
          : isEmpty
            ? countOf(all.total, 'event')
            : `${formatCount(count.total)} of ${countOf(all.total, 'event')}`}
      </output>
    </search>
  );
}
