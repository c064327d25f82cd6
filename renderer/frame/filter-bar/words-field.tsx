import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconLetterCase } from '@tabler/icons-react';
import { useState } from 'react';
import { useFilter } from '../../state/filter.tsx';
import classes from './filter-bar.module.css';

/** Words to find in all accounts; the filter follows shortly after typing stops. */
export function WordsField() {
  const { filter, narrow } = useFilter();
  const [typed, setTyped] = useState('');
  const [applied, setApplied] = useState(filter.words);
  // "Clear" empties the filter from outside: the field follows while rendering.
  if (applied !== filter.words) {
    setApplied(filter.words);
    if (filter.words !== typed.trim()) setTyped(filter.words ?? '');
  }
  const apply = useDebouncedCallback((words: string) => narrow({ words: words.trim() }), 250);
  return (
    <TextInput
      size="xs"
      className={classes.words}
      aria-label="Words in the records"
      placeholder="Words in the records"
      leftSection={<IconLetterCase size={16} stroke={1.6} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        apply(event.currentTarget.value);
      }}
    />
  );
}
