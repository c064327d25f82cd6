import type { Profile } from '../profile.ts';

/** Hillingdon. Labels, tools and measures are the strategy's own; no number in it is a threshold. */
export const hillingdon: Profile = {
  id: 'hillingdon',
  name: 'Hillingdon',
  description:
    'Hillingdon neglect strategy 2024 to 2027: Hillingdon Neglect Tool, home conditions and clutter scales, early help assessment as the way to refer, step down with support.',
  source: 'Hillingdon neglect strategy 2024-2027',
  definition: {
    text: "The persistent failure to meet a child's basic physical and/or psychological needs, likely to result in the serious impairment of the child's health or development.",
    year: '2023',
    source: 'Working Together 2023, as quoted in the Hillingdon strategy',
  },
  labels: {
    'front door': 'Stronger Families Hub',
    'early help': 'Stronger Families',
    'early help plan': 'Stronger Families Plan',
    'neglect tool': 'Hillingdon Neglect Tool and Checklist',
  },
  neglectTypes: [
    { label: 'Physical neglect', domain: 'physical' },
    { label: 'Educational neglect', domain: 'educational' },
    { label: 'Emotional neglect', domain: 'emotional' },
    { label: 'Medical neglect', domain: 'medical' },
    { label: 'Nutritional', domain: 'nutritional' },
    { label: 'Lack of supervision and guidance', domain: 'supervisory' },
  ],
  tools: [
    {
      name: 'Hillingdon Neglect Tool and Checklist',
      records: 'result, date and summary',
      licensed: false,
      source: 'Hillingdon strategy, assessment tools',
    },
    {
      name: 'Home Conditions Questionnaire',
      records: 'ratings by aspect: cleanliness, odours, surfaces and floors',
      licensed: false,
      source: 'Hillingdon strategy, assessment tools',
    },
    {
      name: 'Graded Care Profile 2 (GCP2)',
      records: 'grades 1 (best) to 5 in four areas: physical, safety, emotional, developmental',
      licensed: true,
      source: 'Hillingdon strategy, assessment tools',
    },
    {
      name: 'Clutter Image Scale',
      records: 'rating by room, with date',
      licensed: false,
      source: 'Hillingdon strategy, assessment tools',
    },
  ],
  levelsOfNeed: [],
  measures: [
    {
      label: 'Child protection plan re-registrations under the category of neglect',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Hillingdon neglect strategy 2024-2027',
    },
    {
      label: 'Repeat referrals after a child and family assessment',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Hillingdon neglect strategy 2024-2027',
    },
    {
      label: 'Use of Stronger Families Plans',
      wanted: 'up',
      fromCaseFiles: true,
      source: 'Hillingdon neglect strategy 2024-2027',
    },
    {
      label: 'Use of agreed assessment tools at all stages',
      wanted: 'up',
      fromCaseFiles: true,
      source: 'Hillingdon neglect strategy 2024-2027',
    },
  ],
  patterns: {
    on: [
      'step-down-bounce',
      'untreated-health-need',
      'unresolved-disagreement',
      'father-unseen',
      'neglect-tool-absent',
    ],
    off: [],
  },
  parameters: {},
};
