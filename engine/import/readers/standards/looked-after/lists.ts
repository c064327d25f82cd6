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

/**
 * The lists that are read, the dated ones first. A list is known by its columns, not by the file's name;
 * the rows of a list without dates are kept undated.
 */
export const returnLists: readonly ReturnList[] = [
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
  {
    title: 'Unaccompanied asylum-seeking children',
    marks: ['CHILD', 'DUC'],
    roles: { CHILD: 'child', DUC: 'happened' },
    type: () => '',
    text: () => 'Status as an unaccompanied asylum-seeking child ends or ended (DUC)',
  },
  {
    title: 'Adoption decisions',
    marks: ['CHILD', 'DATE_INT'],
    roles: { CHILD: 'child', DATE_INT: 'happened' },
    type: () => '',
    text: (values) =>
      sentences(
        'Decision that the child should be placed for adoption',
        labelled('Matched with adopters', values('DATE_MATCH')),
      ),
  },
  {
    title: 'Health and behaviour in the year (OC2)',
    marks: ['CHILD', 'HEALTH_CHECK'],
    roles: { CHILD: 'child' },
    type: () => '',
    text: (values) =>
      sentences(
        'Looked-after child, outcomes of the year of the return',
        labelled('Health check', yesOrNo(values('HEALTH_CHECK'))),
        labelled('Immunisations up to date', yesOrNo(values('IMMUNISATIONS'))),
        labelled('Dental check', yesOrNo(values('TEETH_CHECK'))),
        labelled('Development assessment', yesOrNo(values('HEALTH_ASSESSMENT'))),
        labelled('Strengths and difficulties score', values('SDQ_SCORE')),
        labelled('Why no score', values('SDQ_REASON')),
        labelled('Convicted', yesOrNo(values('CONVICTED'))),
        labelled('Substance misuse', yesOrNo(values('SUBSTANCE_MISUSE'))),
        labelled('Help for it received', yesOrNo(values('INTERVENTION_RECEIVED'))),
        labelled('Help for it offered', yesOrNo(values('INTERVENTION_OFFERED'))),
      ),
  },
  {
    title: 'Care leavers (OC3)',
    marks: ['CHILD', 'IN_TOUCH'],
    roles: { CHILD: 'child' },
    type: () => '',
    text: (values) =>
      sentences(
        'Care leaver, state at the birthday of the return',
        labelled('In touch', values('IN_TOUCH')),
        labelled('Activity', values('ACTIV')),
        labelled('Accommodation', values('ACCOM')),
      ),
  },
];

/** The lists whose records have a date. */
export const datedLists: readonly ReturnList[] = returnLists.filter(({ roles }) =>
  Object.values(roles).includes('happened'),
);

/** Columns of the list of children itself: who is looked after, not what happened. */
export const childMarks: readonly string[] = ['CHILD', 'DOB', 'ETHNIC'];

/** 1 and 0 of the return; anything else, also nothing, as it stands. */
function yesOrNo(value: string): string {
  return value === '1' ? 'yes' : value === '0' ? 'no' : value;
}

function labelled(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`;
}
