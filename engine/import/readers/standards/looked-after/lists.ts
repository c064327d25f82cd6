import type { ColumnRole } from '../../../model.ts';
import { sentences } from '../known-table.ts';
import { episodeTypes, reasonInWords, statusInWords } from './codes.ts';

/** Values of one record by the column names of the return. */
type Values = (column: string) => string;

/** One list of the return: its columns, and how a record reads. */
export interface ReturnList {
  readonly title: string;
  /** Columns that must all be there to know the list. */
  readonly marks: readonly string[];
  readonly roles: Readonly<Record<string, ColumnRole>>;
  readonly type: (values: Values) => string;
  readonly text: (values: Values) => string;
}

/** The lists that hold dated events. A list is known by its columns, not by the file's name. */
export const datedLists: readonly ReturnList[] = [
  {
    title: 'Episodes',
    marks: ['CHILD', 'DECOM', 'LS'],
    roles: { CHILD: 'child', DECOM: 'happened', DEC: 'end', HOME_POST: 'ignore', PL_POST: 'place' },
    type: (values) => episodeTypes(values('RNE').toUpperCase(), values('LS').toUpperCase()),
    text: (values) =>
      sentences(
        'Looked-after episode',
        labelled('Reason', reasonInWords(values('RNE').toUpperCase())),
        labelled('Legal status', statusInWords(values('LS').toUpperCase())),
        labelled('Placement', values('PLACE') || values('PL')),
        labelled('Need', values('CIN')),
        labelled('Reason for placement change', values('REASON_PLACE_CHANGE')),
        labelled('Reason episode ceased', values('REC')),
      ),
  },
  {
    title: 'Reviews',
    marks: ['CHILD', 'REVIEW'],
    roles: { CHILD: 'child', REVIEW: 'happened' },
    type: () => 'lac_review',
    text: (values) => sentences('Looked-after review', labelled('Participation', values('REVIEW_CODE'))),
  },
  {
    title: 'Missing',
    marks: ['CHILD', 'MIS_START'],
    roles: { CHILD: 'child', MIS_START: 'happened', MIS_END: 'end' },
    // A: away from placement without authorisation; M: missing from care.
    type: (values) => (values('MISSING').toUpperCase() === 'A' ? '' : 'missing_start'),
    text: (values) =>
      values('MISSING').toUpperCase() === 'A'
        ? 'Away from placement without authorisation (A)'
        : sentences('Missing from care', labelled('Code', values('MISSING'))),
  },
  {
    title: 'Placed for adoption',
    marks: ['CHILD', 'DATE_PLACED'],
    roles: { CHILD: 'child', DATE_PLACED: 'happened', DATE_PLACED_CEASED: 'end' },
    type: () => 'placement_move',
    text: (values) =>
      sentences('Placed for adoption', labelled('Reason ceased', values('REASON_PLACED_CEASED'))),
  },
  {
    title: 'Social workers',
    marks: ['CHILD', 'SW_DECOM'],
    roles: { CHILD: 'child', SW_DECOM: 'happened', SW_DEC: 'end', SW_ID: 'author' },
    type: (values) => (/^SWALLOC|^$/i.test(values('SW_REASON')) ? 'allocated' : 'reallocated'),
    text: (values) =>
      sentences(
        `Social worker ${values('SW_ID')}`.trim(),
        labelled('Reason for change', values('SW_REASON')),
      ),
  },
  {
    title: 'Previous permanence',
    marks: ['CHILD', 'DATE_PERM'],
    roles: { CHILD: 'child', DATE_PERM: 'happened' },
    type: () => '',
    text: (values) => sentences('Previous permanence arrangement', labelled('Code', values('PREV_PERM'))),
  },
];

/** Columns of the lists without dated events: they tell a list, not what happened when. */
export const undatedMarks: readonly (readonly string[])[] = [
  ['CHILD', 'DOB', 'ETHNIC'],
  ['CHILD', 'DOB', 'HEALTH_CHECK'],
  ['CHILD', 'DOB', 'SDQ_SCORE'],
  ['CHILD', 'DOB', 'IN_TOUCH'],
  ['CHILD', 'DOB', 'DUC'],
];

function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`;
}
