/** One small record set and what a pattern must answer. */
export interface Invented {
  readonly pattern: string;
  readonly name: string;
  readonly expect: 'raised' | 'due' | 'cannot-assess' | 'not-raised';
  readonly reference: string;
  /** Lines of people.csv. */
  readonly people: readonly string[];
  /** Rows by agency: date, agency, type, subject, child, text, outcome. */
  readonly files: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly coverage?: Readonly<Record<string, { readonly from: string; readonly to: string }>>;
}

const csc = "Children's social care";
const one = ['Nadia Frost,child,2014-05-06,F,,Child A', 'Gail Frost,mother,1989-02-02,F,,Mother'];
const two = [...one, 'Perry Frost,child,2017-08-08,M,,Child B'];
const withFather = [...one, 'Ross Tully,father,1986-03-03,M,,Father'];
const nadia = 'Nadia Frost';
const both = 'Nadia Frost;Perry Frost';

type Row = readonly [
  date: string,
  type: string,
  text: string,
  outcome?: string,
  child?: string,
  subject?: string,
];

function rows(agency: string, list: readonly Row[]): string[][] {
  return list.map(([date, type, text, outcome = '', child = nadia, subject = 'child']) => [
    date,
    agency,
    type,
    subject,
    child,
    text,
    outcome,
  ]);
}

function set(
  pattern: string,
  name: string,
  expected: Invented['expect'],
  reference: string,
  byAgency: Readonly<Record<string, readonly Row[]>>,
  rest: Partial<Pick<Invented, 'people' | 'coverage'>> = {},
): Invented {
  const files = Object.fromEntries(
    Object.entries(byAgency).map(([agency, list]) => [agency, rows(agency, list)]),
  );
  return { pattern, name, expect: expected, reference, people: one, files, ...rest };
}

const plan: Row = ['08/01/2024', 'cpp_start', 'Made subject of a child protection plan, category neglect'];

export const invented: readonly Invented[] = [
  set('was-not-brought', 'three in twelve months to the day, labels', 'raised', '2024-06-01', {
    GP: [['10/03/2023', 'Was not brought', 'Asthma review']],
    Hospital: [
      ['01/09/2023', 'Was not brought', 'Orthoptics clinic'],
      ['10/03/2024', 'Was not brought', 'Hearing test'],
    ],
  }),
  set('was-not-brought', 'twelve months and a day, three services', 'not-raised', '2024-06-01', {
    GP: [['10/03/2023', 'wnb', 'Asthma review']],
    Hospital: [
      ['01/09/2023', 'wnb', 'Orthoptics clinic'],
      ['11/03/2024', 'wnb', 'Hearing test'],
    ],
  }),
  set('was-not-brought', "the mother's own appointment does not count", 'not-raised', '2024-06-01', {
    Hospital: [
      ['01/02/2024', 'wnb', 'Orthoptics clinic'],
      ['01/03/2024', 'wnb', 'Pain clinic', '', nadia, 'parent'],
      ['02/04/2024', 'wnb', 'Pain clinic', '', nadia, 'parent'],
    ],
  }),
  set('was-not-brought', 'a cancellation between does not break the run', 'raised', '2024-06-01', {
    Hospital: [
      ['01/02/2024', 'wnb', 'Orthoptics clinic'],
      ['01/03/2024', 'cancelled_service', 'Orthoptics clinic cancelled, clinician ill'],
      ['02/04/2024', 'wnb', 'Orthoptics clinic'],
    ],
  }),
  set('was-not-brought', 'an attendance between breaks the run', 'not-raised', '2024-06-01', {
    Hospital: [
      ['01/02/2024', 'wnb', 'Orthoptics clinic'],
      ['01/03/2024', 'appt_attended', 'Orthoptics clinic'],
      ['02/04/2024', 'wnb', 'Orthoptics clinic'],
    ],
  }),
  set('discharged-unseen', 'GP told on day 29', 'raised', '2024-06-30', {
    Hospital: [
      ['04/01/2024', 'wnb', 'Audiology'],
      ['01/02/2024', 'discharged_unseen', 'Audiology: discharged, letter to parent'],
    ],
    GP: [['01/03/2024', 'discharged_unseen', 'Letter from audiology: discharged']],
    [csc]: [['03/01/2024', 'contact', 'School asks for advice', 'advice given']],
  }),
  set('discharged-unseen', 'GP told on day 28', 'not-raised', '2024-06-30', {
    Hospital: [
      ['04/01/2024', 'wnb', 'Audiology'],
      ['01/02/2024', 'discharged_unseen', 'Audiology: discharged, letter to parent'],
    ],
    GP: [['29/02/2024', 'discharged_unseen', 'Letter from audiology: discharged']],
    [csc]: [['03/01/2024', 'contact', 'School asks for advice', 'advice given']],
  }),
  set('contacts-adding-up', 'outcomes in the words of services', 'raised', '2024-06-30', {
    [csc]: [
      ['04/09/2023', 'Contact', 'Health visitor: home cold', 'Signposted to early help'],
      ['11/12/2023', 'contact', 'School: Nadia hungry', 'Advice and guidance given'],
      ['15/03/2024', 'police_notification', 'Police: argument at the home', 'No further action'],
    ],
  }),
  set('contacts-adding-up', 'an assessment begun after the second', 'not-raised', '2024-06-30', {
    [csc]: [
      ['04/09/2023', 'contact', 'Health visitor: home cold', 'NFA'],
      ['11/12/2023', 'contact', 'School: Nadia hungry', 'NFA'],
      ['12/01/2024', 'assessment_start', 'Child and family assessment began'],
      ['15/03/2024', 'contact', 'Police: argument at the home', 'NFA'],
    ],
  }),
  set('repeat-referral', 'twelve months to the day, closed by decision', 'raised', '2024-06-30', {
    [csc]: [
      ['10/04/2023', 'referral', 'School: bruise', 'Assessment'],
      ['12/06/2023', 'case_closed', 'Closed after assessment'],
      ['10/04/2024', 'referral', 'School: hungry', 'Accepted'],
    ],
  }),
  set('repeat-referral', 'twelve months and a day', 'not-raised', '2024-06-30', {
    [csc]: [
      ['10/04/2023', 'referral', 'School: bruise', 'Assessment'],
      ['12/06/2023', 'case_closed', 'Closed after assessment'],
      ['11/04/2024', 'referral', 'School: hungry', 'Accepted'],
    ],
  }),
  set('repeat-referral', 'never closed between', 'not-raised', '2024-06-30', {
    [csc]: [
      ['10/10/2023', 'referral', 'School: bruise', 'Assessment'],
      ['10/01/2024', 'referral', 'GP: hungry', 'Passed to allocated worker'],
    ],
  }),
  set('plan-drift', 'nine months and a day', 'raised', '2024-10-09', { [csc]: [plan] }),
  set('plan-drift', 'nine months to the day', 'not-raised', '2024-10-08', { [csc]: [plan] }),
  set('core-groups-lapsed', 'six weeks to the day', 'due', '2024-03-10', {
    [csc]: [
      plan,
      ['17/01/2024', 'core_group', 'Core group held'],
      ['28/02/2024', 'core_group', 'Core group held'],
    ],
  }),
  set('core-groups-lapsed', 'six weeks and a day', 'raised', '2024-03-10', {
    [csc]: [
      plan,
      ['17/01/2024', 'core_group', 'Core group held'],
      ['29/02/2024', 'core_group', 'Core group held'],
    ],
  }),
  set('core-groups-lapsed', 'a cancelled one between counts for nothing', 'raised', '2024-03-10', {
    [csc]: [
      plan,
      ['17/01/2024', 'Core group', 'Core group held'],
      ['14/02/2024', 'Core group', 'Core group cancelled, room not available', 'Cancelled'],
      ['05/03/2024', 'Core group', 'Core group held'],
    ],
  }),
  set('oversight-gap', 'supervision after thirty days', 'due', '2024-02-07', {
    [csc]: [plan, ['07/02/2024', 'supervision', 'Supervision: plan reviewed']],
  }),
  set('oversight-gap', 'supervision after thirty-one days', 'raised', '2024-02-08', {
    [csc]: [plan, ['08/02/2024', 'Supervision', 'Supervision: plan reviewed']],
  }),
  set(
    'father-unseen',
    'seen on day ninety',
    'not-raised',
    '2024-06-01',
    {
      [csc]: [
        plan,
        [
          '07/04/2024',
          'visit_announced',
          'Father Ross Tully seen at his flat, agreed to attend the core group',
        ],
      ],
    },
    { people: withFather },
  ),
  set(
    'father-unseen',
    'seen on day ninety-one',
    'raised',
    '2024-06-01',
    {
      [csc]: [
        plan,
        [
          '08/04/2024',
          'visit_announced',
          'Father Ross Tully seen at his flat, agreed to attend the core group',
        ],
      ],
    },
    { people: withFather },
  ),
  set('frequent-emergency', 'four in six months, one told to return', 'not-raised', '2024-06-30', {
    Hospital: [
      ['05/01/2024', 'ed', 'Fall from swing'],
      ['07/01/2024', 'ed', 'Returned as advised by the hospital for dressing'],
      ['10/03/2024', 'ed', 'Cough'],
      ['01/05/2024', 'ed', 'Fever'],
    ],
  }),
  set('frequent-emergency', 'four in six months, labels', 'raised', '2024-07-30', {
    Hospital: [
      ['05/01/2024', 'ed', 'Fall from swing'],
      ['17/02/2024', 'ed', 'Cut hand'],
      ['10/03/2024', 'ed', 'Cough'],
      ['05/07/2024', 'ed', 'Fever'],
    ],
  }),
  set('missing-pattern', 'three in thirty-one days, interviews done', 'not-raised', '2024-06-30', {
    Police: [
      ['01/03/2024', 'missing_start', 'Reported missing by mother'],
      ['02/03/2024', 'missing_end', 'Returned home'],
      ['15/03/2024', 'missing_start', 'Reported missing'],
      ['16/03/2024', 'missing_end', 'Found at a friend'],
      ['01/04/2024', 'missing_start', 'Reported missing'],
      ['02/04/2024', 'missing_end', 'Returned'],
    ],
    [csc]: [
      ['03/03/2024', 'rhi', 'Return home interview held'],
      ['18/03/2024', 'rhi', 'Return home interview held'],
      ['04/04/2024', 'rhi', 'Return home interview held'],
    ],
  }),
  set('missing-pattern', 'three in thirty days', 'raised', '2024-06-30', {
    Police: [
      ['01/03/2024', 'missing_start', 'Reported missing by mother'],
      ['15/03/2024', 'missing_start', 'Reported missing'],
      ['31/03/2024', 'missing_start', 'Reported missing'],
    ],
    [csc]: [['01/02/2024', 'contact', 'School asks for advice', 'advice given']],
  }),
  set('repeat-domestic-abuse', 'children elsewhere the second time', 'not-raised', '2024-06-30', {
    Police: [
      ['01/03/2024', 'da_incident', 'Argument, mother pushed; Nadia upstairs in bed'],
      ['20/04/2024', 'da_incident', 'Argument in the street; Nadia at nan’s'],
    ],
  }),
  set('repeat-domestic-abuse', 'any incident within a year of MARAC', 'raised', '2024-06-30', {
    Police: [
      ['05/07/2023', 'marac', 'Heard at MARAC'],
      ['20/04/2024', 'da_incident', 'Argument in the street; Nadia at nan’s'],
    ],
  }),
  set('worker-churn', 'unallocated for eleven working days', 'raised', '2024-06-30', {
    [csc]: [
      ['04/03/2024', 'reallocated', 'Case unallocated, worker left'],
      ['19/03/2024', 'allocated', 'Allocated to Jan Moor'],
    ],
  }),
  set('worker-churn', 'unallocated for ten working days', 'not-raised', '2024-06-30', {
    [csc]: [
      ['04/03/2024', 'reallocated', 'Case unallocated, worker left'],
      ['18/03/2024', 'allocated', 'Allocated to Jan Moor'],
    ],
  }),
  set('neglect-tool-absent', 'tool on day forty-two', 'not-raised', '2024-03-30', {
    [csc]: [plan, ['19/02/2024', 'neglect_tool', 'GCP2 completed: physical 3, safety 3']],
  }),
  set('neglect-tool-absent', 'tool on day forty-three', 'raised', '2024-03-30', {
    [csc]: [plan, ['20/02/2024', 'neglect_tool', 'GCP2 completed: physical 3, safety 3']],
  }),
  set('unresolved-disagreement', 'settled on the second working day', 'not-raised', '2024-06-30', {
    [csc]: [
      ['04/03/2024', 'disagreement', 'School disagrees with closing'],
      ['06/03/2024', 'manager_decision', 'Disagreement resolved: case stays open'],
    ],
  }),
  set('unresolved-disagreement', 'settled on the third working day', 'raised', '2024-06-30', {
    [csc]: [
      ['04/03/2024', 'disagreement', 'School disagrees with closing'],
      ['07/03/2024', 'manager_decision', 'Disagreement resolved: case stays open'],
    ],
  }),
  set('left-school-while-open', 'home educated after the plan ended', 'not-raised', '2024-06-30', {
    [csc]: [
      plan,
      ['01/04/2024', 'cpp_end', 'Plan ended at review conference'],
      ['02/04/2024', 'case_closed', 'Closed'],
    ],
    School: [['15/04/2024', 'ehe', 'To be home educated']],
  }),
  set('left-school-while-open', 'home educated during the plan', 'raised', '2024-06-30', {
    [csc]: [plan],
    School: [['15/04/2024', 'Elective home education', 'To be home educated']],
  }),
  set(
    'quiet-sibling',
    'ninety-one days without an entry of his own',
    'raised',
    '2024-06-30',
    {
      [csc]: [
        ['01/03/2024', 'visit_announced;child_seen', 'Perry seen', '', 'Perry Frost'],
        ['15/04/2024', 'concern', 'Home dirty again', '', nadia],
        ['31/05/2024', 'visit_announced;child_seen', 'Perry seen', '', 'Perry Frost'],
        ['20/06/2024', 'visit_announced;child_seen', 'Nadia and Perry both seen', '', both],
      ],
      School: [
        ['20/03/2024', 'presentation', 'Nadia hungry', '', nadia],
        ['20/05/2024', 'presentation', 'Nadia tired', '', nadia],
      ],
    },
    { people: two },
  ),
  set('step-down-bounce', 'contact six months to the day after closure', 'raised', '2024-12-30', {
    [csc]: [
      ['10/01/2024', 'case_closed', 'Closed'],
      ['10/07/2024', 'contact', 'Police: Nadia out late', 'NFA'],
    ],
  }),
  set('step-down-bounce', 'six months and a day', 'not-raised', '2024-12-30', {
    [csc]: [
      ['10/01/2024', 'case_closed', 'Closed'],
      ['11/07/2024', 'contact', 'Police: Nadia out late', 'NFA'],
    ],
  }),
  set('unanswered-referral', 'received the next day, told on the third', 'not-raised', '2024-06-30', {
    School: [
      ['04/03/2024', 'referral_sent', 'Referral to MASH: hungry'],
      ['07/03/2024', 'feedback_to_referrer', 'MASH rang: assessment to start'],
    ],
    [csc]: [['05/03/2024', 'referral', 'Referral from school', 'Assessment']],
  }),
  set('unanswered-referral', 'nothing in social care records', 'raised', '2024-06-30', {
    School: [['04/03/2024', 'Referral sent', 'Referral to children’s social care: hungry']],
    [csc]: [['01/02/2024', 'contact', 'Police: noise', 'NFA']],
  }),
  set(
    'pre-birth-gap',
    'booked at twenty weeks',
    'not-raised',
    '2024-06-30',
    {
      Midwifery: [['04/03/2024', 'booking', 'Booking at 20+0 weeks', '', 'Robin Frost']],
      [csc]: [['01/02/2024', 'contact', 'Police: noise', 'NFA', 'Robin Frost']],
    },
    { people: ['Robin Frost,child,2024-07-22,,,Child A', 'Gail Frost,mother,1989-02-02,F,,Mother'] },
  ),
  set(
    'pre-birth-gap',
    'booked a day later',
    'raised',
    '2024-06-30',
    {
      Midwifery: [['05/03/2024', 'booking', 'Booking at 20+1 weeks', '', 'Robin Frost']],
      [csc]: [['01/02/2024', 'contact', 'Police: noise', 'NFA', 'Robin Frost']],
    },
    { people: ['Robin Frost,child,2024-07-22,,,Child A', 'Gail Frost,mother,1989-02-02,F,,Mother'] },
  ),
  set('child-in-need-drift', 'six months and a day without a manager review', 'raised', '2024-07-09', {
    [csc]: [['08/01/2024', 'Child in need plan started', 'Child in need plan began']],
  }),
  set('child-in-need-drift', 'a short-break plan is meant to last', 'not-raised', '2025-07-09', {
    [csc]: [['08/01/2024', 'cin_start', 'Child in need plan for short breaks, disabled child']],
  }),
  set('child-in-need-drift', 'a manager looked at month five', 'not-raised', '2024-07-09', {
    [csc]: [
      ['08/01/2024', 'cin_start', 'Child in need plan began'],
      ['10/06/2024', 'manager_decision', 'Plan reviewed, to go on with new goals'],
    ],
  }),
  set('no-access', 'two in eight weeks to the day, no plan', 'raised', '2024-06-30', {
    [csc]: [
      ['04/03/2024', 'No access', 'No reply'],
      ['29/04/2024', 'no_access', 'No reply'],
    ],
  }),
  set('no-access', 'eight weeks and a day, no plan', 'not-raised', '2024-06-30', {
    [csc]: [
      ['04/03/2024', 'no_access', 'No reply'],
      ['30/04/2024', 'no_access', 'No reply'],
    ],
  }),
  set('not-seen-alone', 'alone at the second of four visits', 'not-raised', '2024-06-30', {
    [csc]: [
      plan,
      ['15/01/2024', 'Planned visit;Child seen', 'Nadia seen with mother'],
      ['29/01/2024', 'Planned visit;Child seen', 'Nadia seen alone in her room'],
      ['12/02/2024', 'Planned visit;Child seen', 'Nadia seen with mother'],
      ['26/02/2024', 'Planned visit;Child seen', 'Nadia seen with mother'],
    ],
  }),
  set('not-seen-alone', 'three visits running, not said', 'raised', '2024-06-30', {
    [csc]: [
      plan,
      ['15/01/2024', 'visit_announced;child_seen', 'Nadia seen with mother'],
      ['29/01/2024', 'visit_announced;child_seen', 'Nadia seen'],
      ['12/02/2024', 'visit_announced;child_seen', 'Nadia seen with mother'],
    ],
  }),
  set('missing-voice', 'words recorded by school on day ninety', 'due', '2024-06-30', {
    [csc]: [plan],
    School: [['07/04/2024', "Child's voice", "Nadia said 'I like it when mum is up'"]],
  }),
  set('missing-voice', 'words on day ninety-one', 'raised', '2024-06-30', {
    [csc]: [plan],
    School: [['08/04/2024', 'child_voice', "Nadia said 'I like it when mum is up'"]],
  }),
  set('repeat-plan', 'a plan moved on transfer within fifteen working days', 'not-raised', '2024-06-30', {
    [csc]: [
      plan,
      ['01/03/2024', 'cpp_end', 'Plan ended, family moved to another authority'],
      ['04/03/2024', 'transfer', 'Transferred in from Wexcombe'],
      ['15/03/2024', 'cpp_start', 'Plan made at transfer-in conference, neglect'],
    ],
  }),
  set('repeat-plan', 'a second plan years on', 'raised', '2024-06-30', {
    [csc]: [
      ['04/05/2020', 'cpp_start', 'Child protection plan, neglect'],
      ['04/05/2021', 'Child protection plan ended', 'Plan ended'],
      plan,
    ],
  }),
  set('school-absence', 'ten per cent', 'raised', '2024-06-30', {
    School: [['16/02/2024', 'Attendance record', 'Autumn and spring to date: attendance 90.0%']],
  }),
  set('school-absence', 'just below ten per cent', 'not-raised', '2024-06-30', {
    School: [['16/02/2024', 'attendance_period', 'Autumn and spring to date: attendance 90.1%']],
  }),
  set('agency-missing', 'apologies and no report twice', 'raised', '2024-06-30', {
    [csc]: [
      plan,
      ['17/01/2024', 'Core group', 'Present: SW, school, mother. Housing invited, did not attend, no report'],
      ['14/02/2024', 'Core group', 'Present: SW, school, mother. Housing invited, apologies, no report'],
    ],
  }),
  set('agency-missing', 'a report came the second time', 'not-raised', '2024-06-30', {
    [csc]: [
      plan,
      ['17/01/2024', 'core_group', 'Present: SW, school, mother. Housing invited, did not attend, no report'],
      ['14/02/2024', 'core_group', 'Present: SW, school, mother. Housing did not attend, report sent'],
    ],
  }),
  set('cumulative-concern', 'a year-only date never counts', 'not-raised', '2024-06-30', {
    School: [
      ['2024', 'presentation', 'Hungry'],
      ['12/02/2024', 'late', 'Late all week'],
      ['20/02/2024', 'presentation', 'No coat'],
    ],
    GP: [
      ['01/03/2024', 'wnb', 'Asthma review'],
      ['11/03/2024', 'imms_overdue', 'Booster overdue'],
    ],
  }),
  set('cumulative-concern', 'five at two agencies', 'raised', '2024-06-30', {
    School: [
      ['05/02/2024', 'Presentation', 'Hungry'],
      ['12/02/2024', 'Late to school', 'Late all week'],
      ['20/02/2024', 'Presentation', 'No coat'],
    ],
    GP: [
      ['01/03/2024', 'Was not brought', 'Asthma review'],
      ['11/03/2024', 'Immunisation overdue', 'Booster overdue'],
    ],
  }),
  set('information-not-joined-up', 'spoken of at the next core group', 'not-raised', '2024-06-30', {
    [csc]: [
      plan,
      ['20/02/2024', 'core_group', 'Core group: overdose of 05/02 discussed, CAMHS seeing Nadia'],
    ],
    Hospital: [['05/02/2024', 'Self-harm', 'Overdose of paracetamol, admitted', 'severity 3']],
  }),
  set('information-not-joined-up', 'not spoken of', 'raised', '2024-06-30', {
    [csc]: [plan, ['20/02/2024', 'core_group', 'Core group: home better']],
    Hospital: [['05/02/2024', 'Self-harm', 'Overdose of paracetamol, admitted', 'severity 3']],
  }),
  set('frequent-moves', 'two moves in twenty-four months to the day', 'raised', '2024-06-30', {
    Housing: [
      ['10/03/2022', 'House move', 'Moved to 4 Elm Row'],
      ['10/03/2024', 'house_move', 'Moved to 9 Ash Lane'],
    ],
  }),
  set('frequent-moves', 'twenty-four months and a day', 'not-raised', '2024-06-30', {
    Housing: [
      ['10/03/2022', 'house_move', 'Moved to 4 Elm Row'],
      ['11/03/2024', 'house_move', 'Moved to 9 Ash Lane'],
    ],
  }),
  set('optimistic-decision', 'two concerns from others sixty days before', 'raised', '2024-06-30', {
    [csc]: [['01/04/2024', 'Case closed', 'Closed, home improved']],
    School: [['01/02/2024', 'presentation', 'Hungry']],
    GP: [['01/03/2024', 'wnb', 'Asthma review']],
  }),
  set('optimistic-decision', 'one of them sixty-one days before', 'not-raised', '2024-06-30', {
    [csc]: [['02/04/2024', 'case_closed', 'Closed, home improved']],
    School: [['01/02/2024', 'presentation', 'Hungry']],
    GP: [['01/03/2024', 'wnb', 'Asthma review']],
  }),
  set(
    'untreated-health-need',
    'needs with records that stop',
    'cannot-assess',
    '2024-06-30',
    {
      GP: [
        ['05/02/2024', 'imms_overdue', 'Booster overdue'],
        ['12/02/2024', 'dental_decay', 'Decay seen'],
      ],
    },
    { coverage: { GP: { from: '2020-01-01', to: '2024-03-01' } } },
  ),
  set('cancel-and-rebook', 'three in six months, one service, labels', 'raised', '2024-06-30', {
    Hospital: [
      ['05/01/2024', 'Cancelled by family', 'Orthoptics clinic, rebooked'],
      ['12/03/2024', 'Cancelled by family', 'Orthoptics clinic, rebooked'],
      ['05/06/2024', 'Cancelled by family', 'Orthoptics clinic'],
    ],
  }),
  set('start-again', 'new worker, history not recorded', 'raised', '2024-06-30', {
    [csc]: [
      ['10/01/2023', 'assessment_end', 'Assessment completed: neglect, dirty home'],
      ['10/03/2023', 'case_closed', 'Closed'],
      ['12/03/2024', 'Worker allocated', 'Allocated to new SW Jan Moor'],
      ['20/03/2024', 'Assessment started', 'Child and family assessment: dirty home'],
    ],
  }),
  set('yo-yo-care', 'poor, better, poor, better, poor in a year', 'raised', '2024-06-30', {
    [csc]: [
      ['10/09/2023', 'home_conditions', 'Home filthy, rubbish in every room'],
      ['10/11/2023', 'improvement', 'Home clean and tidy, much improved'],
      ['10/01/2024', 'home_conditions', 'Home dirty again'],
      ['10/03/2024', 'improvement', 'Home conditions improved'],
      ['10/05/2024', 'home_conditions', 'Home poor, dirty kitchen'],
    ],
  }),
];
