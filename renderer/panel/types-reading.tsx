import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { eventTypeLabel, eventTypes } from '../../shared/event-types/event-types.ts';
import type { TypeLabel } from '../../shared/model/reading.ts';
import { useWords } from '../client/queries.ts';
import { useFocusOnShow } from '../parts/use-focus-on-show.ts';
import { groupWords } from '../words/group-words.ts';
import classes from './entry-panel.module.css';

interface TypesReadingProps {
  readonly types: readonly TypeLabel[];
  readonly onCorrect: (codes: string[]) => void;
  /** Lights the words of a type in the row; null lights none. */
  readonly onLight: (code: string | null) => void;
}

const groups = [...new Set(eventTypes.map((type) => type.group))].map((group) => ({
  group,
  items: eventTypes
    .filter((type) => type.group === group)
    .map((type) => ({ value: type.code, label: type.label })),
}));

/** The event types with the words that caused them; one can be taken away or added. */
export function TypesReading({ types, onCorrect, onLight }: TypesReadingProps) {
  const [adding, setAdding] = useState(false);
  const codes = types.map((type) => type.code);
  return (
    <div>
      <dt>Type</dt>
      {types.length === 0 ? <dd className={classes.aside}>None: nothing in the words says.</dd> : null}
      {types.map((type) => (
        // Pointing at a type only lights its words; nothing depends on it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <dd
          key={type.code}
          className={classes.type}
          onMouseEnter={() => onLight(type.code)}
          onMouseLeave={() => onLight(null)}
          onFocus={() => onLight(type.code)}
          onBlur={() => onLight(null)}
        >
          <span>
            {eventTypeLabel(type.code)}
            {type.because === '' ? null : <small>from ‘{type.because}’</small>}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Not this type: ${eventTypeLabel(type.code)}`}
            onClick={() => onCorrect(codes.filter((code) => code !== type.code))}
          >
            <IconX size={14} stroke={1.7} aria-hidden />
          </ActionIcon>
        </dd>
      ))}
      <dd>
        {adding ? (
          <TypeField
            onDone={() => setAdding(false)}
            onPick={(code) => !codes.includes(code) && onCorrect([...codes, code])}
          />
        ) : (
          <Button
            variant="subtle"
            size="compact-xs"
            className={classes.flush}
            leftSection={<IconPlus size={13} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add a type
          </Button>
        )}
      </dd>
    </div>
  );
}

interface TypeFieldProps {
  readonly onPick: (code: string) => void;
  readonly onDone: () => void;
}

function TypeField({ onPick, onDone }: TypeFieldProps) {
  const field = useFocusOnShow<HTMLInputElement>();
  const words = useWords();
  return (
    <Select
      ref={field}
      size="xs"
      aria-label="Type to add"
      placeholder="Find a type"
      data={groups.map(({ group, items }) => ({ group: groupWords(group, words), items }))}
      searchable
      defaultDropdownOpened
      nothingFoundMessage="No type has this word"
      onBlur={onDone}
      onChange={(code) => {
        onDone();
        if (code !== null) onPick(code);
      }}
    />
  );
}
