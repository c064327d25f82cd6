import type { Profile } from '../profile.ts';

/** South West London. Labels, tools and measures are the strategy's own; no number in it is a threshold. */
export const southWestLondon: Profile = {
  id: 'south-west-london',
  name: 'South West London',
  description:
    'Joint strategy of Croydon, Kingston and Richmond, Merton and Wandsworth: the words "child neglect", six types, one set of measures; each partnership keeps its own tool.',
  source: 'South West London joint child neglect strategy',
  definition: {
    text: "The persistent failure to meet a child's basic physical and/or psychological needs, likely to result in the serious impairment of the child's health or development.",
    year: '2023',
    source: 'Working Together 2023, as quoted in the joint strategy',
  },
  labels: {
    neglect: 'Child neglect',
    'neglect tool': 'Graded Care Profile 2 or Neglect Toolkit, by partnership',
  },
  neglectTypes: [
    { label: 'Physical Neglect', domain: 'physical' },
    { label: 'Emotional Neglect', domain: 'emotional' },
    { label: 'Educational Neglect', domain: 'educational' },
    { label: 'Medical Neglect', domain: 'medical' },
    { label: 'Nutritional Neglect', domain: 'nutritional' },
    { label: 'Supervisory Neglect', domain: 'supervisory' },
  ],
  tools: [
    {
      name: 'Graded Care Profile 2 (GCP2)',
      records: 'grades 1 (best) to 5 in four areas: physical, safety, emotional, developmental',
      licensed: true,
      source: 'Joint strategy 6.1, where the partnership uses it',
    },
    {
      name: 'Neglect Toolkit',
      records: 'level, date and summary',
      licensed: false,
      source: 'Joint strategy 6.1, where the partnership uses it',
    },
  ],
  levelsOfNeed: [],
  measures: [
    {
      label: 'Number and trend of child neglect concerns',
      wanted: 'trend',
      fromCaseFiles: true,
      source: 'South West London joint child neglect strategy',
    },
    {
      label: 'Child health, education and well-being',
      wanted: 'up',
      fromCaseFiles: true,
      source: 'South West London joint child neglect strategy',
    },
    {
      label: 'Family engagement in support services',
      wanted: 'up',
      fromCaseFiles: true,
      source: 'South West London joint child neglect strategy',
    },
    {
      label: 'Timeliness and effectiveness of interventions',
      wanted: 'up',
      fromCaseFiles: true,
      source: 'South West London joint child neglect strategy',
    },
    {
      label: 'Rate and trend of re-referrals',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'South West London joint child neglect strategy',
    },
    {
      label: 'Quality of the anti-racist approach to decisions',
      wanted: 'up',
      fromCaseFiles: false,
      source: 'South West London joint child neglect strategy',
    },
    {
      label: 'Families receiving support, and at what level',
      wanted: 'trend',
      fromCaseFiles: true,
      source: 'South West London joint child neglect strategy',
    },
  ],
  patterns: {
    on: ['agency-missing', 'information-not-joined-up', 'pre-birth-gap'],
    off: [],
  },
  parameters: {},
};
