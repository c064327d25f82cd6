import { NativeSelect, Radio, SegmentedControl } from '@mantine/core';
import type { Person } from '../../../shared/model/person.ts';
import { DayField } from '../../parts/day-field.tsx';
import classes from './reports.module.css';
import { kindWords } from './report-words.ts';
import type { PreviewOptions } from './use-report.ts';

const kindsInOrder = ['conference', 'chronology', 'practice-review'] as const;

interface OptionsFormProps {
  readonly options: PreviewOptions;
  readonly people: readonly Person[];
  readonly onChange: (part: Partial<PreviewOptions>) => void;
}

/** What the report is, about whom, for which dates, and whether names stand in it. */
export function OptionsForm({ options, people, onChange }: OptionsFormProps) {
  const children = people.filter(({ role }) => role === 'child');
  return (
    <div className={classes.options}>
      <Radio.Group
        label="Kind"
        value={options.kind}
        onChange={(kind) => onChange({ kind: kind as PreviewOptions['kind'] })}
      >
        <div className={classes.kinds}>
          {kindsInOrder.map((kind) => (
            <Radio
              key={kind}
              size="xs"
              value={kind}
              label={kindWords[kind].label}
              description={kindWords[kind].use}
            />
          ))}
        </div>
      </Radio.Group>
      <NativeSelect
        size="xs"
        label="Child"
        data={[
          { value: '', label: 'All children' },
          ...children.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        value={options.child === undefined ? '' : String(options.child)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ child: value === '' ? undefined : Number(value) })
        }
      />
      <fieldset className={classes.dates}>
        <legend>Dates</legend>
        <DayField size="xs" aria-label="From" value={options.from} onDay={(from) => onChange({ from })} />
        <span>to</span>
        <DayField size="xs" aria-label="To" value={options.to} onDay={(to) => onChange({ to })} />
      </fieldset>
      <div>
        <p className={classes.label} id="names-label">
          Names
        </p>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-labelledby="names-label"
          data={[
            { value: 'named', label: 'Named' },
            { value: 'anonymised', label: 'Anonymised' },
          ]}
          value={options.anonymise === true ? 'anonymised' : 'named'}
          onChange={(value) => onChange({ anonymise: value === 'anonymised' ? true : undefined })}
        />
        {options.anonymise === true ? (
          <p className={classes.hint}>
            Names on the people list become pseudonyms. Names that are not on it stay: read the page before
            you share it.
          </p>
        ) : null}
      </div>
    </div>
  );
}
