import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import classes from './entry-panel.module.css';

interface PickOneProps<Value extends string> {
  readonly name: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

/** One value out of a few, shown as plain text until it is clicked. */
export function PickOne<Value extends string>({ name, words, value, onPick }: PickOneProps<Value>) {
  const id = useId();
  return (
    <div>
      <dt>
        <label htmlFor={id}>{name}</label>
      </dt>
      <dd>
        <NativeSelect
          id={id}
          size="xs"
          variant="unstyled"
          classNames={{ input: classes.pick }}
          data={(Object.keys(words) as Value[]).map((key) => ({ value: key, label: words[key] }))}
          value={value}
          onChange={(event) => onPick(event.currentTarget.value as Value)}
        />
      </dd>
    </div>
  );
}
