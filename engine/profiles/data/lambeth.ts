import type { Profile } from '../profile.ts';

/** Lambeth. Labels, tools and measures are the strategy's own; no number in it is a threshold. */
export const lambeth: Profile = {
  id: 'lambeth',
  name: 'Lambeth',
  description:
    'Lambeth neglect strategy: the chronology underpins assessment; start again, optimism, disguised compliance and drift named; Seen, Heard, Helped.',
  source: 'Lambeth neglect strategy',
  definition: {
    text: "The persistent failure to meet a child's basic physical and/or psychological needs, likely to result in the serious impairment of the child's health or development.",
    year: '2018',
    source: 'Working Together 2018, as quoted in the Lambeth strategy',
  },
  labels: {
    'child seen': 'Seen',
    voice: 'Heard',
    support: 'Helped',
    'neglect tool': 'Neglect Toolkit',
    'level of need': 'Levels of Need',
  },
  neglectTypes: [
    { label: 'Physical neglect', domain: 'physical' },
    { label: 'Educational neglect', domain: 'educational' },
    { label: 'Emotional neglect', domain: 'emotional' },
    { label: 'Medical neglect', domain: 'medical' },
  ],
  tools: [
    {
      name: 'Neglect Toolkit',
      records: 'result, date, summary and level of need',
      licensed: false,
      source: 'Lambeth strategy, identifying and assessing neglect',
    },
  ],
  levelsOfNeed: [],
  measures: [
    { label: 'Repeat referrals', wanted: 'down', fromCaseFiles: true, source: 'Lambeth neglect strategy' },
    {
      label: 'Neglect identified early, with help at the right time',
      wanted: 'up',
      fromCaseFiles: false,
      source: 'Lambeth neglect strategy',
    },
  ],
  patterns: {
    on: [
      'optimistic-decision',
      'improvement-tied-to-scrutiny',
      'contacts-adding-up',
      'information-not-joined-up',
      'unresolved-disagreement',
      'actions-rolling-over',
      'core-groups-lapsed',
      'not-seen-alone',
    ],
    off: [],
  },
  parameters: {},
};
