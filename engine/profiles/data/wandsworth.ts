import type { Profile } from '../profile.ts';

/** Wandsworth. Labels, tools and measures are the strategy's own; no number in it is a threshold. */
export const wandsworth: Profile = {
  id: 'wandsworth',
  name: 'Wandsworth',
  description:
    'Wandsworth Safeguarding Children Partnership neglect strategy 2021 to 2023: GCP2 at all stages, eight pathways, was-not-brought responses, re-registration and repeat referral as measures.',
  source: 'Wandsworth neglect strategy 2021-2023',
  definition: {
    text: "The persistent failure to meet a child's basic physical and/or psychosocial needs, likely to result in the serious impairment of the child's health or development.",
    year: '2018',
    source: 'Working Together 2018, as worded in the Wandsworth strategy',
  },
  labels: {
    'front door': 'MASH',
    'neglect tool': 'Graded Care Profile 2 (GCP2)',
    'level of need': 'Thresholds for intervention',
  },
  neglectTypes: [
    { label: 'Physical', domain: 'physical' },
    { label: 'Emotional', domain: 'emotional' },
    { label: 'Educational', domain: 'educational' },
    { label: 'Medical', domain: 'medical' },
    { label: 'Nutritional', domain: 'nutritional' },
    { label: 'Lack of supervision and guidance', domain: 'supervisory' },
  ],
  tools: [
    {
      name: 'Graded Care Profile 2 (GCP2)',
      records: 'grades 1 (best) to 5 in four areas: physical, safety, emotional, developmental',
      licensed: true,
      source: 'Wandsworth strategy: standard tool when neglect is known or suspected',
    },
  ],
  levelsOfNeed: [],
  measures: [
    {
      label: 'Re-registrations under the category of neglect',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Wandsworth neglect strategy 2021-2023',
    },
    {
      label: 'Repeat referrals to MASH',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Wandsworth neglect strategy 2021-2023',
    },
    {
      label: 'Persistent school absence',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Wandsworth neglect strategy 2021-2023',
    },
    {
      label: 'Looked-after children with neglect as a category',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Wandsworth neglect strategy 2021-2023',
    },
    {
      label: 'Cases that meet the threshold for care proceedings',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Wandsworth neglect strategy 2021-2023',
    },
    {
      label: 'Assessments with neglect as a primary or secondary feature (number and share)',
      wanted: 'up',
      fromCaseFiles: true,
      source: 'Wandsworth neglect strategy 2021-2023',
    },
  ],
  patterns: {
    on: [
      'neglect-tool-absent',
      'improvement-tied-to-scrutiny',
      'escalating-concern',
      'discharged-unseen',
      'quiet-sibling',
      'father-unseen',
      'pre-birth-gap',
    ],
    off: [],
  },
  parameters: {},
};
