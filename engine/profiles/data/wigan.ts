import type { Profile } from '../profile.ts';

/** Wigan. Labels, tools and measures are the strategy's own; no number in it is a threshold. */
export const wigan: Profile = {
  id: 'wigan',
  name: 'Wigan',
  description:
    'Wigan neglect strategy 2021: GCP2 in all cases of suspected neglect, Signs of Safety, impact on the child first, neglect told apart from poverty.',
  source: 'Wigan neglect strategy 2021',
  definition: {
    text: "The persistent failure to meet a child's basic physical and/or psychological needs, likely to result in the serious impairment of the child's health or development.",
    year: '2018',
    source:
      'Working Together 2018, with the additions of the Wigan strategy on dental health, immunisations and additional needs',
  },
  labels: {
    'neglect tool': 'GCP2',
    concerns: 'What are we worried about?',
    strengths: 'What is working well?',
    plan: 'What needs to happen?',
    'level of need': 'Threshold of Need',
  },
  neglectTypes: [
    { label: 'Physical', domain: 'physical' },
    { label: 'Emotional', domain: 'emotional' },
    { label: 'Educational', domain: 'educational' },
    { label: 'Medical, with dental health and immunisations', domain: 'medical' },
    { label: 'Supervision and guidance', domain: 'supervisory' },
    { label: 'Unmet additional needs', domain: null },
  ],
  tools: [
    {
      name: 'GCP2',
      records: 'grades 1 (best) to 5 in four areas: physical, safety, emotional, developmental',
      licensed: true,
      source: 'Wigan strategy 3.1: in all cases of suspected child neglect',
    },
  ],
  levelsOfNeed: [],
  measures: [
    {
      label: 'Early help assessments closed with a good outcome, where neglect was identified',
      wanted: 'up',
      fromCaseFiles: true,
      source: 'Wigan neglect strategy 2021',
    },
    {
      label: 'Use of the GCP2 to improve outcomes: first against last grade',
      wanted: 'up',
      fromCaseFiles: true,
      source: 'Wigan neglect strategy 2021',
    },
    {
      label: 'Referrals where neglect is an identified factor',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Wigan neglect strategy 2021',
    },
    {
      label: 'Share of child protection plans for neglect',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Wigan neglect strategy 2021',
    },
    {
      label: 'Children referred again because of neglect',
      wanted: 'down',
      fromCaseFiles: true,
      source: 'Wigan neglect strategy 2021',
    },
    {
      label: 'Awareness and practitioner forums',
      wanted: 'up',
      fromCaseFiles: false,
      source: 'Wigan neglect strategy 2021',
    },
  ],
  patterns: {
    on: ['neglect-tool-absent', 'step-down-bounce', 'worker-churn', 'missing-pattern'],
    off: [],
  },
  parameters: {},
};
