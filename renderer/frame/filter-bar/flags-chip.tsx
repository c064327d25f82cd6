import { Radio } from '@mantine/core';
import { useFlags, usePeople } from '../../client/queries.ts';
import { useFilter } from '../../state/filter.tsx';
import { formatSpan } from '../../words/dates.ts';
import { listOf } from '../../words/numbers.ts';
import classes from './filter-bar.module.css';
import { FilterChip } from './filter-chip.tsx';

/** Narrows to the evidence of one flag. */
export function FlagsChip() {
  const { filter, narrow } = useFilter();
  const flags = useFlags();
  const people = usePeople();
  const raised = (flags.data?.flags ?? []).filter((flag) => flag.status === 'raised');
  const chosen = raised.find((flag) => flag.key === filter.flag);
  const nameOf = (id: number) => people.data?.find((person) => person.id === id)?.name.split(' ')[0] ?? '';
  return (
    <FilterChip
      name="Flags"
      chosen={filter.flag === undefined ? 'any' : (chosen?.name ?? 'one flag')}
      active={filter.flag !== undefined}
      width={400}
    >
      {raised.length === 0 ? (
        <p className={classes.none}>No flags are raised. Patterns look for them once records are added.</p>
      ) : (
        <Radio.Group
          aria-label="Evidence of"
          value={filter.flag ?? ''}
          onChange={(flag) => narrow({ flag: flag === '' ? undefined : flag })}
        >
          <div className={classes.choices}>
            <Radio size="xs" value="" label="Any event, flagged or not" />
            {raised.map((flag) => (
              <Radio
                key={flag.key}
                size="xs"
                value={flag.key}
                label={
                  <>
                    {flag.name}
                    <span className={classes.detail}>
                      {[listOf(flag.children.map(nameOf)), formatSpan(flag.from, flag.to)]
                        .filter((part) => part !== '')
                        .join(', ')}
                    </span>
                  </>
                }
              />
            ))}
          </div>
        </Radio.Group>
      )}
    </FilterChip>
  );
}
