import type { ImportPreview } from '../../../shared/contract/import.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import { DayField } from '../../parts/day-field.tsx';
import { formatSpan } from '../../words/dates.ts';
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
  const put = (part: 'from' | 'to', day: IsoDay | undefined) => {
    if (day === undefined) return;
    const from = part === 'from' ? day : (coverage?.from ?? day);
    const to = part === 'to' ? day : (coverage?.to ?? day);
    if (from <= to) desk.choose(file.key, (before) => ({ ...before, coverage: { from, to } }));
  };
  return (
    <fieldset className={classes.coverage}>
      <legend>Records cover</legend>
      <DayField
        size="xs"
        aria-label="Records cover from"
        value={coverage?.from}
        onDay={(day) => put('from', day)}
      />
      <span>to</span>
      <DayField
        size="xs"
        aria-label="Records cover to"
        value={coverage?.to}
        onDay={(day) => put('to', day)}
      />
      <p>
        {file.choices.coverage === undefined && preview.coverage !== null
          ? `${toSentence(preview.coverage.because)} `
          : ''}
        Outside this span, nothing recorded means nothing.
      </p>
      {preview.otherCoverage.map((other) => (
        <p key={other.agency}>
          {other.agency}: {formatSpan(other.from, other.to)}.
        </p>
      ))}
    </fieldset>
  );
}
