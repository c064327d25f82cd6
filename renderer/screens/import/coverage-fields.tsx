import { TextInput } from '@mantine/core';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import { toSentence } from '../../words/sentence.ts';
import classes from './file-card.module.css';
import { useImportDesk } from './import-desk.tsx';
import type { DeskFile } from './import-desk.tsx';

interface CoverageFieldsProps {
  readonly file: DeskFile;
  readonly preview: ImportPreview;
}

/** For which span this agency's records are loaded; outside it a gap means nothing. */
export function CoverageFields({ file, preview }: CoverageFieldsProps) {
  const desk = useImportDesk();
  const coverage = file.choices.coverage ?? preview.coverage;
  const put = (part: 'from' | 'to', day: string) => {
    if (day === '') return;
    const from = part === 'from' ? day : (coverage?.from ?? day);
    const to = part === 'to' ? day : (coverage?.to ?? day);
    if (from <= to) desk.choose(file.key, (before) => ({ ...before, coverage: { from, to } }));
  };
  return (
    <fieldset className={classes.coverage}>
      <legend>Records cover</legend>
      <TextInput
        size="xs"
        type="date"
        aria-label="Records cover from"
        value={coverage?.from ?? ''}
        onChange={(event) => put('from', event.currentTarget.value)}
      />
      <span>to</span>
      <TextInput
        size="xs"
        type="date"
        aria-label="Records cover to"
        value={coverage?.to ?? ''}
        onChange={(event) => put('to', event.currentTarget.value)}
      />
      <p>
        {file.choices.coverage === undefined && preview.coverage !== null
          ? `${toSentence(preview.coverage.because)} `
          : ''}
        Outside this span, nothing recorded means nothing.
      </p>
    </fieldset>
  );
}
