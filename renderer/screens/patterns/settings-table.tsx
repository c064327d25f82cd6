import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { PatternInfo } from '../../../shared/contract/patterns.ts';
import type { Flag } from '../../../shared/model/flag.ts';
import { useCommand } from '../../client/use-command.ts';
import classes from './settings-table.module.css';
import type { ParameterValues } from './use-patterns.ts';
import { tierWords } from './tier-words.ts';
import { WhatIf } from './what-if.tsx';

interface SettingsTableProps {
  readonly info: PatternInfo;
  /** The flags of this pattern as they are now. */
  readonly flags: readonly Flag[];
}

/** Every number of a pattern with its unit and source; another number shows its effect before it is kept. */
export function SettingsTable({ info, flags }: SettingsTableProps) {
  const [changed, setChanged] = useState<ParameterValues>({});
  const [asked] = useDebouncedValue(changed, 350);
  const save = useCommand('patterns.set', (client, parameters: ParameterValues) =>
    client.patterns.set({ pattern: info.id, parameters: { ...parameters } }),
  );
  if (info.parameters.length === 0)
    return <p className={classes.none}>This pattern has no numbers to set.</p>;
  const isChanged = Object.keys(changed).length > 0;
  const put = (name: string, value: number | string | boolean, now: number | string | boolean) =>
    setChanged((before) => {
      const { [name]: _, ...others } = before;
      return value === now ? others : { ...others, [name]: value };
    });
  const atDefault = info.parameters.every(({ value, default: usual }) => value === usual);
  return (
    <div className={classes.settings}>
      <table>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Value</th>
            <th scope="col">Unit</th>
            <th scope="col">Where it comes from</th>
          </tr>
        </thead>
        <tbody>
          {info.parameters.map((parameter) => (
            <tr key={parameter.name}>
              <th scope="row">{parameter.label}</th>
              <td>
                <ValueField
                  label={parameter.label}
                  value={changed[parameter.name] ?? parameter.value}
                  onPut={(value) => put(parameter.name, value, parameter.value)}
                />
              </td>
              <td>{parameter.unit}</td>
              <td>
                {parameter.source === parameter.tier
                  ? tierWords[parameter.tier].label
                  : `${tierWords[parameter.tier].label}: ${parameter.source}`}
                {parameter.value === parameter.default ? '' : `; usually ${String(parameter.default)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isChanged ? <WhatIf info={info} values={asked} flags={flags} settled={asked === changed} /> : null}
      <div className={classes.buttons}>
        {isChanged ? (
          <>
            <Button
              size="compact-sm"
              loading={save.isPending}
              onClick={() => save.mutate(changed, { onSuccess: () => setChanged({}) })}
            >
              Use these numbers in this case
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setChanged({})}>
              Leave them as they were
            </Button>
          </>
        ) : null}
        {!isChanged && !atDefault ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => save.mutate(Object.fromEntries(info.parameters.map((p) => [p.name, p.default])))}
          >
            Back to the usual numbers
          </Button>
        ) : null}
      </div>
    </div>
  );
}

interface ValueFieldProps {
  readonly label: string;
  readonly value: number | string | boolean;
  readonly onPut: (value: number | string | boolean) => void;
}

function ValueField({ label, value, onPut }: ValueFieldProps) {
  if (typeof value === 'boolean')
    return (
      <Checkbox aria-label={label} checked={value} onChange={(event) => onPut(event.currentTarget.checked)} />
    );
  if (typeof value === 'number')
    return (
      <NumberInput
        size="xs"
        aria-label={label}
        value={value}
        min={0}
        allowNegative={false}
        onChange={(typed) => typeof typed === 'number' && onPut(typed)}
      />
    );
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={value}
      onChange={(event) => onPut(event.currentTarget.value)}
    />
  );
}
