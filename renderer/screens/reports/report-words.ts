import type { ReportOptions } from '../../../shared/contract/report.ts';

/** The kinds of report in the order offered, with what each is for. */
export const kindWords: Readonly<
  Record<ReportOptions['kind'], { readonly label: string; readonly use: string }>
> = {
  conference: {
    label: 'Conference',
    use: 'Strengths, questions and the chronology for a child protection conference.',
  },
  chronology: { label: 'Chronology', use: 'Every event in order, in each agency’s words.' },
  'practice-review': { label: 'Practice review', use: 'Who knew what when, with the accounts side by side.' },
};

export const formatWords: Readonly<Record<ReportOptions['format'], string>> = {
  docx: 'Word',
  pdf: 'PDF',
  xlsx: 'Excel',
  csv: 'CSV',
  html: 'HTML',
};
