/** A dated column of a list that tells an event of its own beside the row's main one. */
interface FurtherEvent {
  readonly heading: RegExp;
  /** Codes of the event type list, joined with "; ". */
  readonly type: string;
  readonly label: string;
  /** A further column that belongs to this event, put into its words. */
  readonly with?: RegExp;
}

/** One list of Ofsted's Annex A and how its rows read. Headings are matched in plain lower-case words. */
export interface AnnexList {
  readonly label: string;
  /** The column with the row's main date; with the identifier it makes the list known. */
  readonly happened: RegExp;
  /** A further heading the list must have, where the main date alone is not telling. */
  readonly mark?: RegExp;
  readonly end?: RegExp;
  readonly type: string;
  readonly further: readonly FurtherEvent[];
}

/**
 * Lists 1 to 10 of Annex A (Ofsted, Inspecting local authority children's services, child-level data),
 * in the wording of the guidance and the variants that authorities use. List 11 is about adopters, not
 * children. The first list whose headings are all there is taken.
 */
export const annexLists: readonly AnnexList[] = [
  {
    label: 'Contact',
    happened: /^date (?:of )?contact$/,
    mark: /contact.*source|source.*contact/,
    type: 'contact',
    further: [],
  },
  {
    label: 'Section 47 enquiry',
    happened: /strategy discussion.*(?:section 47|s47)|(?:section 47|s47).*start/,
    type: 's47_start',
    further: [
      {
        heading: /date of initial child protection conference|date.*icpc/,
        type: 'icpc',
        label: 'Initial child protection conference',
      },
    ],
  },
  {
    label: 'Referral',
    happened: /^date (?:of )?(?:the )?referral$|^referral date$/,
    type: 'referral',
    further: [],
  },
  {
    label: 'Child and family assessment',
    happened: /(?:continuous|single|c f|child and family|social work) assessment.*start date/,
    type: 'assessment_start',
    further: [
      {
        heading: /assessment.*(?:date of )?authoris|assessment.*(?:completion|end) date/,
        type: 'assessment_end',
        label: 'Assessment authorised',
      },
    ],
  },
  {
    label: 'Early help assessment',
    happened: /^(?:early help )?assessment start date$/,
    mark: /completing assessment|early help/,
    end: /assessment (?:completion|end) date/,
    type: 'eha',
    further: [],
  },
  {
    label: 'Child in need',
    happened: /^(?:cin|child in need) start date$/,
    type: 'cin_start',
    further: [
      { heading: /date child was last seen/, type: 'child_seen', label: 'Child last seen' },
      {
        heading: /(?:cin|child in need) closure date/,
        type: 'cin_end; case_closed',
        label: 'Child in need closed',
      },
    ],
  },
  {
    label: 'Child protection plan',
    happened: /child protection plan start date|^cpp? start date$/,
    type: 'cpp_start',
    further: [
      {
        heading: /date of the last statutory visit/,
        type: 'visit_announced',
        label: 'Last statutory visit',
        with: /child seen alone/,
      },
      {
        heading: /date of (?:the )?latest review conference/,
        type: 'rcpc',
        label: 'Latest review conference',
      },
      {
        heading: /child protection plan end date|^cpp? end date$/,
        type: 'cpp_end',
        label: 'Child protection plan ended',
      },
    ],
  },
  {
    label: 'Looked after',
    happened: /date started to be looked after/,
    end: /date ceased to be looked after/,
    type: '',
    further: [
      { heading: /start date of current legal status/, type: '', label: 'Current legal status began' },
      { heading: /date of latest statutory review/, type: 'lac_review', label: 'Latest statutory review' },
      { heading: /date of last social work visit/, type: 'visit_announced', label: 'Last social work visit' },
      {
        heading: /date of last iro visit/,
        type: '',
        label: 'Last visit or contact of the reviewing officer',
      },
      { heading: /date of last health assessment/, type: 'iha_rha', label: 'Last health assessment' },
      { heading: /date of last dental check/, type: 'appt_attended', label: 'Last dental check' },
      {
        heading: /start date of most recent placement/,
        type: 'placement_move',
        label: 'Most recent placement began',
      },
      { heading: /date ceased to be looked after/, type: '', label: 'Ceased to be looked after' },
    ],
  },
  {
    label: 'Care leaver',
    happened: /latest date of contact|date of latest contact/,
    mark: /in touch|eligibility/,
    type: '',
    further: [{ heading: /pathway plan review date/, type: '', label: 'Latest pathway plan review' }],
  },
  {
    label: 'Adoption',
    happened: /date the child entered care/,
    type: '',
    further: [
      {
        heading: /date of decision.*should be placed/,
        type: '',
        label: 'Decision that the child should be placed for adoption',
      },
      { heading: /date of placement order/, type: '', label: 'Placement order' },
      { heading: /date of matching/, type: '', label: 'Matched with prospective adopters' },
      { heading: /^date placed for adoption/, type: 'placement_move', label: 'Placed for adoption' },
      { heading: /date of adoption order/, type: '', label: 'Adoption order' },
      {
        heading: /date of decision.*no longer be placed/,
        type: '',
        label: 'Decision that the child should no longer be placed for adoption',
      },
      {
        heading: /placed for fostering in ffa/,
        type: 'placement_move',
        label: 'Placed in a fostering-for-adoption or concurrent placement',
      },
    ],
  },
];

/** Heading of the child's identifier in every list. */
export const childIdHeading = /child.*(?:unique )?id(?:entifier)?$|^(?:unique )?child id/;

/** Heading that makes a sheet List 11, which is about adopters. */
export const adopterHeading = /individual adopter identifier|adopter.*id/;
